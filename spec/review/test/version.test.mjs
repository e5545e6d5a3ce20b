import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { version } from '../src/version.mjs';

const reasons = (steps) => steps.map((step) => ({ step, gate: step }));
const judged = (base, head, ...steps) => version(base, head, reasons(steps));

describe('info.version', () => {
  const right = [
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '2.0.0', 'patch', 'major', 'minor'],
    ['1.2.3', '1.2.3'],
  ];
  right.forEach(([base, head, ...steps]) =>
    it(`${base} to ${head} is right for ${steps.join(', ') || 'nothing'}`, () =>
      assert.ok(judged(base, head, ...steps).ok)),
  );

  const wrong = [
    ['1.2.3', '1.3.0', 'major', '2.0.0'],
    ['1.2.3', '1.2.4', 'minor', '1.3.0'],
    ['1.2.3', '1.2.3', 'patch', '1.2.4'],
    ['1.2.3', '1.1.9', 'patch', '1.2.4'],
  ];
  wrong.forEach(([base, head, step, next]) =>
    it(`${base} to ${head} is not enough for ${step}; ${next} is`, () => {
      const result = judged(base, head, step);
      assert.deepEqual([result.ok, result.next, result.gate], [false, next, step]);
      assert.match(result.message, new RegExp(`the next version is ${next}`));
    }),
  );

  it('may rise further than it must', () =>
    assert.match(judged('1.2.3', '3.0.0', 'patch').message, /enough; 1\.2\.4 would be, too/));
  it('may not fall', () => assert.equal(judged('1.2.3', '1.2.2').ok, false));
  it('has three numbers', () => assert.equal(judged('1.2.3', '2.0', 'patch').ok, false));
  it('of a new file is any', () => assert.ok(judged(undefined, '0.1.0').ok));
});
