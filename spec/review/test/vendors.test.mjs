import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { page } from '../src/page/html.mjs';
import { markdown } from '../src/page/markdown.mjs';
import { review } from '../src/review.mjs';
import { vendorsIn } from '../src/specs.mjs';
import { repository } from './repository.mjs';

const SPEC = fileURLToPath(new URL('../..', import.meta.url));
const ACME = fileURLToPath(new URL('acme/openapi.yaml', import.meta.url));

describe('a third vendor, by its folder alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'review-'));
  const out = join(root, 'out');
  after(() => rmSync(root, { recursive: true }));
  const known = vendorsIn(SPEC);
  let result;

  before(async () => {
    const notMade = (path) => !path.startsWith(join(SPEC, 'target'));
    cpSync(SPEC, join(root, 'spec'), { recursive: true, filter: notMade });
    repository(root).commit('as it was');
    cpSync(ACME, join(root, 'spec/acme/openapi.yaml'));
    mkdirSync(out);
    const made = ['examples-jvm.json', 'cells.json'];
    const engine = async () => made.forEach((name) => writeFileSync(join(out, name), '{}'));
    result = await review({ root, out, today: '2026-03-01', engine: Promise.resolve(engine) });
  });

  it('is reviewed as new, beside the others as unchanged', () => {
    const states = Object.fromEntries(result.specs.map(({ vendor, state }) => [vendor, state]));
    assert.deepEqual(states, { acme: 'new', ...Object.fromEntries(known.map((vendor) => [vendor, 'unchanged'])) });
    assert.deepEqual([result.shut, result.warned], [[], []]);
  });

  it('has a row in the page, in the comment and in what is there for programs', () => {
    const text = page(result).replaceAll(/<[^>]*>/g, '');
    assert.match(text, /acme\s*New, with 2 operations\. New, with version 1\.0\.0\./);
    assert.match(markdown(result), /### acme\nNew, with 2 operations\./);
    const written = (name) => Object.keys(JSON.parse(readFileSync(join(out, name), 'utf8')));
    for (const name of ['lint.json', 'wire.json', 'java.json']) assert.deepEqual(written(name), ['acme', ...known]);
  });

  it('is linted, and its documentation rendered', () => {
    assert.deepEqual(result.specs[0].lint, []);
    assert.match(readFileSync(join(out, 'acme.html'), 'utf8'), /Acme Messages/);
  });
});
