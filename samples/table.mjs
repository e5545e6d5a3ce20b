// node samples/table.mjs          writes the table of SDKs in docs/sdks.md from the results of the last runs
// node samples/table.mjs --check  fails if the table is stale for a language that was run
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from './replay/languages.mjs';
import { readOperations, toBeCalled } from './replay/operations.mjs';
import { readKnownGaps, readVectors } from './replay/vectors.mjs';

const samples = dirname(fileURLToPath(import.meta.url));
const root = dirname(samples);
const document = join(root, 'docs', 'sdks.md');
const folder = join(root, 'contract-tests', 'vectors');
const all = readVectors(folder);
const ids = all.map(({ id }) => id).sort();
const operations = toBeCalled(readOperations(join(root, 'spec')), all).size;
const BETWEEN = /(?<=<!-- SDKs begin -->\n).*(?=<!-- SDKs end -->)/s;
const HEAD = '| language | generator | compiles | calls | vectors read | known gaps |\n|---|---|---|---|---|---|\n';

/** The last result of a language, if it covers all current vectors. */
function resultOf(language) {
  const file = language === 'java'
    ? join(root, 'contract-tests', 'suite', 'target', 'vectors', 'java.json')
    : join(samples, language, 'target', 'result.json');
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: [], gaps: [] };
  return String([...result.passed, ...result.gaps].sort()) === String(ids) ? result : undefined;
}

function row([language, { name, generator }]) {
  const result = resultOf(language);
  const cells = result
    ? [result.compiles ? 'yes' : 'no', `${result.calls} of ${operations}`, vectors(result), gaps(language, result)]
    : ['not run', 'not run', 'not run', ''];
  return { run: Boolean(result), text: `| ${[name, `\`${generator}\``, ...cells].join(' | ')} |\n` };
}

const vectors = ({ passed, gaps: failed }) => `${passed.length} of ${passed.length + failed.length}`;

/** Each reason once, with the generator's issue. */
function gaps(language, { gaps: failed }) {
  const known = readKnownGaps(folder, language);
  const told = failed.map((id) => {
    const { reason, issue } = known[id] ?? { reason: `${id} is not listed`, issue: '' };
    return issue ? `${reason} ([#${issue.split('/').pop()}](${issue}))` : reason;
  });
  return [...new Set(told)].join('; ') || 'none';
}

const text = readFileSync(document, 'utf8');
const rows = Object.entries(LANGUAGES).map(row);
for (const { run, text: line } of rows) if (!run) console.log(`not run: ${line.trim()}`);
if (process.argv.includes('--check')) {
  const wrong = rows.filter(({ run, text: line }) => run && !text.includes(line));
  for (const { text: line } of wrong) console.error(`docs/sdks.md is stale, it lacks ${line.trim()}: node samples/table.mjs`);
  process.exitCode = wrong.length ? 1 : 0;
} else {
  if (!BETWEEN.test(text)) throw new Error('docs/sdks.md has no place for the table');
  writeFileSync(document, text.replace(BETWEEN, () => HEAD + rows.map(({ text: line }) => line).join('')));
}
