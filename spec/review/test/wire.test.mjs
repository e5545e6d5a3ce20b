import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { YAML } from '../src/tools.mjs';
import { compareDocuments } from '../src/wire/document.mjs';
import { verdict } from '../src/wire/verdict.mjs';
import { merged } from './merge-patch.mjs';

const file = readFileSync(new URL('changes.yaml', import.meta.url), 'utf8');
const { base: document, ...changes } = YAML.parse(file, { merge: true });
const STEPS = ['major', 'minor', 'patch'];

/** Patches of a part, as patches of the whole document. */
const ofOperation = (put) => ({ paths: { '/things/{id}': { put } } });
const body = (schema) => ({ content: { 'application/json': { schema } } });
const PARTS = {
  document: (patch) => patch,
  operation: ofOperation,
  schema: (schema) => ofOperation({ requestBody: body(schema), responses: { 200: body(schema) } }),
};

describe('whom a change breaks', () => {
  for (const [part, listed] of Object.entries(changes)) {
    for (const { change, from = {}, to, breaks = [], step } of listed) {
      it(`${change}: ${breaks.join(' and ') || 'nobody'}`, () => {
        const [base, head] = [from, to].map((patch) => merged(document, PARTS[part](patch)));
        const verdicts = compareDocuments(base, head).map(verdict);
        const broken = new Set(verdicts.map((found) => found.breaks).filter((who) => who !== 'nobody'));
        assert.deepEqual([...broken].sort(), breaks);
        assert.equal(STEPS.find((one) => verdicts.some((found) => found.step === one)), step);
        verdicts.forEach(({ why }) => assert.doesNotMatch(why, /undefined/));
      });
    }
  }
});
