// Measures the wire difference on the labelled mutants of the contract suite, and writes DIFFER.md:
//   node spec/review/measure.mjs contract-tests/engine/target/mutants [every]
// With `every`, only every n-th mutant is measured and nothing is written: it fails if a verdict differs from the label
// and DIFFER.md does not list it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dereferenced } from './src/dereference.mjs';
import { hits, row, table } from './src/scores.mjs';
import { compared } from './src/wire/index.mjs';
import { resolvesTo } from './src/wire/pointers.mjs';

const [folder, every = '1'] = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), 'measure-'));
const all = readFileSync(join(folder, 'mutants.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const mutants = all.filter((_, i) => i % Number(every) === 0);
const read = async (name) => {
  const file = join(folder, name);
  return { file, json: await dereferenced(file, join(out, name)) };
};
const bases = new Map();
for (const vendor of new Set(mutants.map((mutant) => mutant.vendor))) bases.set(vendor, await read(`${vendor}.json`));

/** W breaks callers that write, R those that read, B both, N nobody. */
function letter(all) {
  const sides = { writer: 'W', reader: 'R', both: 'WR', nobody: '' };
  const broken = [...new Set(all.map(({ breaks }) => sides[breaks]).join(''))];
  return broken.length === 2 ? 'B' : (broken[0] ?? 'N');
}

async function measured(mutant) {
  const head = await read(mutant.file);
  const { entries, breaks } = await compared(bases.get(mutant.vendor), head);
  rmSync(head.json);
  return { ...mutant, review: letter(entries), redocly: letter(breaks.map(({ pointer }) => resolvesTo(pointer))) };
}

const results = [];
async function measureRest() {
  while (mutants.length) results.push(await measured(mutants.shift()));
}
await Promise.all([measureRest(), measureRest()]);
rmSync(out, { recursive: true });

const published = new URL('DIFFER.md', import.meta.url);
if (every === '1') writeFileSync(published, table(results));
const known = readFileSync(published, 'utf8');
const wrong = results.filter(({ review, label }) => review !== label);
for (const { vendor, mutant, label, why, review, redocly } of wrong)
  console.log(`${vendor} ${mutant}: labelled ${label} (${why}), the review says ${review}, Redocly ${redocly}`);
const [ours, alone] = ['review', 'redocly'].map((who) => hits(results, who));
console.log(`${ours} of ${results.length} mutants judged as labelled; Redocly alone ${alone}`);
process.exitCode = wrong.every((result) => known.includes(row(result))) ? 0 : 1;
