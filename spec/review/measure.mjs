// Measures the wire difference on the labelled mutants of the contract suite, and writes DIFFER.md:
//   node spec/review/measure.mjs contract-tests/engine/target/mutants [every]
// With `every`, only one of so many mutants is measured and nothing is written: it fails where a verdict is not the label and
// DIFFER.md does not say so.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dereferenced } from './src/dereference.mjs';
import { differ, row } from './src/measured.mjs';
import { compared } from './src/wire/index.mjs';
import { resolvesTo } from './src/wire/pointers.mjs';

const [folder, every = '1'] = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), 'measure-'));
const mutants = readFileSync(join(folder, 'mutants.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((it) => JSON.parse(it))
  .filter((_, i) => i % Number(every) === 0);
const bases = new Map();
for (const vendor of new Set(mutants.map((it) => it.vendor))) {
  const file = join(folder, `${vendor}.json`);
  bases.set(vendor, { file, json: await dereferenced(file, join(out, `${vendor}.json`)) });
}

/** W breaks callers that write, R those that read, B both, N nobody. */
function letter(all) {
  const broken = new Set(all.flatMap((it) => ({ writer: ['W'], reader: ['R'], both: ['W', 'R'], nobody: [] })[it]));
  return broken.size === 2 ? 'B' : ([...broken][0] ?? 'N');
}

async function measured(mutant) {
  const file = join(folder, mutant.file);
  const json = join(out, mutant.file);
  const { entries, breaks } = await compared(bases.get(mutant.vendor), { file, json: await dereferenced(file, json) });
  rmSync(json);
  return {
    ...mutant,
    review: letter(entries.map((it) => it.breaks)),
    redocly: letter(breaks.map((it) => resolvesTo(it.pointer).breaks)),
    seen: entries.length > 0,
  };
}

const results = [];
const queue = [...mutants];
await Promise.all(
  Array.from({ length: 2 }, async () => {
    while (queue.length) results.push(await measured(queue.shift()));
  }),
);
rmSync(out, { recursive: true });

const wrong = results.filter((it) => it.review !== it.label);
const published = new URL('DIFFER.md', import.meta.url);
if (every === '1') writeFileSync(published, differ(results));
const told = readFileSync(published, 'utf8');
wrong.forEach((it) =>
  console.log(
    `${it.vendor} ${it.mutant}: labelled ${it.label} (${it.why}), the review says ${it.review}, Redocly ${it.redocly}`,
  ),
);
console.log(
  `${results.length - wrong.length} of ${results.length} mutants judged as labelled; Redocly alone ${results.filter((it) => it.redocly === it.label).length}`,
);
process.exitCode = wrong.every((it) => told.includes(row(it))) ? 0 : 1;
