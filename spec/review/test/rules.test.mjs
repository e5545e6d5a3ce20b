import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { lint } from '../src/lint.mjs';
import { YAML } from '../src/tools.mjs';

const REVIEW = fileURLToPath(new URL('..', import.meta.url));
const RULES = join(REVIEW, 'rules');
const CONFIG = join(REVIEW, 'redocly.yaml');
const target = join(REVIEW, '..', 'target'); // below spec/, where the register is found
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(target, 'micro-'));
after(() => rmSync(folder, { recursive: true }));

const read = (...path) => YAML.parse(readFileSync(join(RULES, ...path), 'utf8'));
const configured = Object.keys(YAML.parse(readFileSync(CONFIG, 'utf8')).rules);
const shown = readdirSync(RULES, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => it.name);

/** RFC 7396. */
function merged(target, patch) {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) return patch;
  const result = { ...(target && typeof target === 'object' && !Array.isArray(target) ? target : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

async function broken(rule, which) {
  const file = join(folder, `${rule}.${which}.yaml`);
  writeFileSync(file, YAML.stringify(merged(read('micro-spec.yaml'), read(rule, `${which}.yaml`))));
  return [...new Set((await lint(file, CONFIG)).map((it) => it.rule))];
}

describe('rules', { concurrency: 2 }, () => {
  it('each of ours is switched on and has a good and a bad micro-spec', () => {
    const ours = readdirSync(RULES)
      .filter((it) => it.endsWith('.mjs') && it !== 'plugin.mjs')
      .map((it) => it.slice(0, -4));
    assert.deepEqual(
      ours,
      configured
        .filter((it) => it.startsWith('sms/'))
        .map((it) => it.slice(4))
        .sort(),
    );
    assert.deepEqual(
      ours.filter((it) => !shown.includes(it)),
      [],
    );
  });
  for (const rule of shown) {
    it(`${rule}: the good one passes`, async () => assert.deepEqual(await broken(rule, 'good'), []));
    it(`${rule}: the bad one breaks this rule and no other`, async () =>
      assert.deepEqual(await broken(rule, 'bad'), [rule]));
  }
});
