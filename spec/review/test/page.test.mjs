import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { exampleVerdicts as examples } from '../src/example-verdicts.mjs';
import { findings } from '../src/findings.mjs';
import { page as html } from '../src/page/html.mjs';
import { markdown } from '../src/page/markdown.mjs';
import { Suppressions } from '../src/suppressions.mjs';
import { reviewed } from '../src/vendor.mjs';

const TEST = fileURLToPath(new URL('.', import.meta.url));
const CONFIG = join(TEST, '..', 'redocly.yaml');
const ACTUAL = join(TEST, '../../target/snapshots');
const out = mkdtempSync(join(tmpdir(), 'review-'));
after(() => rmSync(out, { recursive: true }));

const SMALL = '#/components/responses/Thing/content/application~1json/examples/small/value';
const JVM = [
  {
    pointer: SMALL,
    used: '#/components/responses/Thing/content/application~1json',
    example: 'small',
    ok: false,
    message: '/name: array found, string expected',
  },
];
const JAVA = {
  compared: true,
  reason: '',
  problem: '',
  breaks: [{ element: 'Thing.gone()', change: 'It is gone.', what_to_do: 'Remove its uses.' }],
  additions: ['Thing.added()'],
};
const CELLS = {
  base: 40,
  head: 39,
  lost: ['size minimum below (no value was found)'],
  gained: [],
  gone: ['gone type'],
  problem: '',
};

async function sample() {
  const spec = await reviewed(
    { vendor: 'things', state: 'changed', base: join(TEST, 'pair/base.yaml'), head: join(TEST, 'pair/head.yaml') },
    [CONFIG],
    out,
  );
  const suppressions = new Suppressions(
    [
      { gate: 'coverage', vendor: 'things', place: CELLS.lost[0], reason: 'a snapshot needs one', date: '2026-01-01' },
      {
        gate: 'lint',
        vendor: 'things',
        place: '#/nowhere',
        reason: 'nothing uses it',
        date: '2026-01-01',
        until: '2026-02-01',
      },
    ],
    '2026-03-01',
  );
  Object.assign(spec, { examples: examples(spec.lint, JVM), java: JAVA, cells: CELLS, docs: 'things.html' });
  const found = findings(spec, suppressions);
  return {
    base: { commit: '0'.repeat(40), id: '0000000', subject: 'Something <old>', how: 'merge base with main' },
    head: { id: '1111111', subject: 'Something new', dirty: false },
    today: '2026-03-01',
    config: 'base',
    redocly: '0.0.0',
    specs: [spec],
    shut: found.filter((it) => !it.suppression),
    warned: [],
    suppressions: suppressions.all,
    warnings: suppressions.warnings(),
  };
}

/** Compares with a file of this folder; the actual text is left in spec/target/snapshots, to be copied if it is right. */
function matches(name, actual) {
  mkdirSync(ACTUAL, { recursive: true });
  writeFileSync(join(ACTUAL, name), actual);
  const file = join(TEST, 'snapshots', name);
  const expected = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
  assert.ok(
    actual === expected,
    `spec/target/snapshots/${name} is not spec/review/test/snapshots/${name}; look at it, and copy it there if it is right`,
  );
}

describe('the page', () => {
  let review;
  before(async () => (review = await sample()));

  it('is the snapshot', () => matches('index.html', html(review)));
  it('as a comment is the snapshot', () => matches('review.md', markdown(review)));
  it('asks for nothing beside it', () => assert.doesNotMatch(html(review), /(src|href)=["']?(https?:)?\/\//));
  it('shows text of a specification as text', () => assert.doesNotMatch(html(review), /<b>name|<old>/));
  it('as a comment mentions nobody', () => assert.doesNotMatch(markdown(review), /@\w/));

  it('as a comment fits, and says how much does not', () => {
    const [group] = review.specs[0].changes;
    const many = { ...review, specs: [{ ...review.specs[0], changes: Array(2000).fill(group) }] };
    const text = markdown(many);
    assert.ok(Buffer.byteLength(text) < 60_000);
    assert.match(text, /\d+ more lines did not fit into a comment; the page has them\.\n$/);
  });
});
