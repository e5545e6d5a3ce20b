import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Suppressions } from '../src/suppressions.mjs';

const LISTED = { gate: 'lint', vendor: 'things', place: '#/a', reason: 'so', date: '2026-01-01' };
const FINDING = { gate: 'lint', vendor: 'things', place: '#/a' };
const of = (...listed) => new Suppressions(listed, '2026-03-01');

describe('a suppression', () => {
  it('lets its finding pass', () => {
    const all = of(LISTED);
    assert.equal(all.of(FINDING).reason, 'so');
    assert.deepEqual(all.warnings(), []);
  });
  it('lets no other pass', () =>
    ['gate', 'vendor', 'place'].forEach((key) =>
      assert.equal(of(LISTED).of({ ...FINDING, [key]: 'other' }), undefined),
    ));
  it('that is not used is a warning', () => assert.match(of(LISTED).warnings()[0], /is not used any more/));
  it('that expired counts for nothing and is a warning', () => {
    const all = of({ ...LISTED, until: '2026-02-28' });
    assert.equal(all.of(FINDING), undefined);
    assert.match(all.warnings()[0], /expired on 2026-02-28/);
  });
  it('counts on its last day', () => assert.ok(of({ ...LISTED, until: '2026-03-01' }).of(FINDING)));
  it('without a reason counts for nothing', () => {
    const all = of({ ...LISTED, reason: '' });
    assert.equal(all.of(FINDING), undefined);
    assert.match(all.warnings()[0], /has no reason/);
  });
});
