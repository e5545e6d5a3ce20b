import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, describe, it } from 'node:test';
import { lint } from '../src/lint.mjs';
import { YAML } from '../src/tools.mjs';
import { merged } from './merge-patch.mjs';

const REVIEW = fileURLToPath(new URL('..', import.meta.url));
const RULES = join(REVIEW, 'rules');
const CONFIG = join(REVIEW, 'redocly.yaml');
const target = join(REVIEW, '..', 'target'); // below spec/, where the register is found
mkdirSync(target, { recursive: true });
const folder = mkdtempSync(join(target, 'micro-'));
after(() => rmSync(folder, { recursive: true }));

const read = (...path) => YAML.parse(readFileSync(join(RULES, ...path), 'utf8'));
const files = readdirSync(RULES, { withFileTypes: true });
const shown = files.filter((file) => file.isDirectory()).map(({ name }) => name);
const ours = files.map(({ name }) => name).filter((name) => name.endsWith('.mjs') && name !== 'plugin.mjs');

async function broken(rule, which) {
  const file = join(folder, `${rule}.${which}.yaml`);
  writeFileSync(file, YAML.stringify(merged(read('micro-spec.yaml'), read(rule, `${which}.yaml`))));
  return [...new Set((await lint(file, CONFIG)).map((problem) => problem.rule))];
}

describe('rules', { concurrency: 2 }, () => {
  it('each of ours is switched on and has a good and a bad micro-spec', () => {
    const { rules } = YAML.parse(readFileSync(CONFIG, 'utf8'));
    const on = Object.keys(rules).filter((rule) => rule.startsWith('sms/')).map((rule) => rule.slice(4));
    const names = ours.map((file) => file.slice(0, -'.mjs'.length));
    assert.deepEqual(names, on.sort());
    assert.deepEqual(names.filter((rule) => !shown.includes(rule)), []);
  });
  for (const rule of shown) {
    it(`${rule}: the good one passes`, async () => assert.deepEqual(await broken(rule, 'good'), []));
    it(`${rule}: the bad one breaks this rule and no other`, async () =>
      assert.deepEqual(await broken(rule, 'bad'), [rule]));
  }
});
