import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { exampleVerdicts } from '../src/example-verdicts.mjs';
import { findings } from '../src/findings.mjs';
import { page } from '../src/page/html.mjs';
import { markdown } from '../src/page/markdown.mjs';
import { Suppressions } from '../src/suppressions.mjs';
import { YAML } from '../src/tools.mjs';
import { reviewed } from '../src/vendor.mjs';

const TEST = fileURLToPath(new URL('.', import.meta.url));
const CONFIG = join(TEST, '..', 'redocly.yaml');
const ACTUAL = join(TEST, '../../target/snapshots');
const out = mkdtempSync(join(tmpdir(), 'review-'));
after(() => rmSync(out, { recursive: true }));

async function sample() {
  const rest = readFileSync(join(TEST, 'pair/rest.yaml'), 'utf8');
  const { examples, java, cells, suppressions, review } = YAML.parse(rest);
  const [base, head] = ['base', 'head'].map((side) => join(TEST, 'pair', `${side}.yaml`));
  const spec = await reviewed({ vendor: 'things', state: 'changed', base, head }, [CONFIG], out);
  Object.assign(spec, { examples: exampleVerdicts(spec.lint, examples), java, cells, docs: 'things.html' });
  const listed = new Suppressions(suppressions, review.today);
  const shut = findings(spec, listed).filter(({ suppression }) => !suppression);
  return { ...review, specs: [spec], shut, suppressions: listed.all, warnings: listed.warnings() };
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

  it('is the snapshot', () => matches('index.html', page(review)));
  it('as a comment is the snapshot', () => matches('review.md', markdown(review)));
  it('asks for nothing beside it', () => assert.doesNotMatch(page(review), /(src|href)=["']?(https?:)?\/\//));
  it('shows text of a specification as text', () => assert.doesNotMatch(page(review), /<b>name|<old>/));
  it('as a comment mentions nobody', () => assert.doesNotMatch(markdown(review), /@\w/));

  it('as a comment fits, and says how much does not', () => {
    const [group] = review.specs[0].changes;
    const many = { ...review, specs: [{ ...review.specs[0], changes: Array(2000).fill(group) }] };
    const text = markdown(many);
    assert.ok(Buffer.byteLength(text) < 60_000);
    assert.match(text, /\d+ more lines did not fit into a comment; the page has them\.\n$/);
  });
});
