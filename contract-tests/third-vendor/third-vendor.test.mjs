// Adds the vendor that openapi.yaml invents to a copy of the project, by its folder alone, and looks at all that this gives.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { Git } from '../../spec/review/src/git.mjs';
import { vendorsIn } from '../../spec/review/src/specs.mjs';
import { repository } from '../../spec/review/test/repository.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const YAML = readFileSync(new URL('openapi.yaml', import.meta.url), 'utf8');
const VENDOR = 'blue-petrel';
const PATH = `spec/${VENDOR}/openapi.yaml`;
const IDS = [...YAML.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);
/** The suite, whose parties are the client and the mock; what the client's own tests ask of every operation takes too long. */
const TESTS = '**/contract/**/*Test';
const NAMES_VENDORS = ['spec', 'samples', 'docs', '*.md', 'contract-tests/vectors', 'contract-tests/matrix/src', '*/src/test/*'];

const copy = mkdtempSync(join(tmpdir(), 'third-vendor-'));
after(() => rmSync(copy, { recursive: true }));
new Git(ROOT).copyTo(copy);
const { git, write, commit } = repository(copy);
const before = commit('the vendors there are');
write(PATH, YAML);
const added = commit('one more');

function run(program, ...args) {
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' };
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, said: stdout + stderr };
}

const read = (path) => readFileSync(join(copy, path), 'utf8');
const maven = (...args) => run('mvn', '-q', '-B', '-Dspotless.check.skip', ...args);
const built = (...args) => {
  const { status, said } = maven(...args);
  assert.equal(status, 0, said);
};

test('nothing else names a vendor', () => {
  const known = vendorsIn(join(ROOT, 'spec'));
  const elsewhere = [...NAMES_VENDORS, ...known.map((vendor) => `*/smscontracts/${vendor}/*`)].map((path) => `:!${path}`);
  assert.equal(run('git', 'grep', '-nwiE', known.join('|'), '--', '.', ...elsewhere).said, '');
});

test('a client, and every suite that takes its operations from the specifications passes', () => {
  const only = [`-Dtest=${TESTS}`, '-Dsurefire.failIfNoSpecifiedTests=false'];
  built('-pl', 'contract-tests/suite', '-am', 'verify', '-Dprism.mode=local', ...only);
});

test('a row for each operation in the report, with cases that a mock and all other parties judged alike', (t) => {
  const folder = 'contract-tests/suite/target/contract-report';
  const { passed, reasons, operations, cells, cases, disagreed } = JSON.parse(read(`${folder}/report.json`));
  assert.deepEqual({ passed, reasons, disagreed }, { passed: true, reasons: [], disagreed: [] });
  assert.deepEqual(operations.filter((name) => name.startsWith(`${VENDOR} `)), IDS.map((id) => `${VENDOR} ${id}`));
  for (const id of IDS) {
    const own = cells.filter(({ vendor, operation }) => vendor === VENDOR && operation === id);
    const covered = own.filter(({ reason }) => !reason).length;
    const judged = [...new Set(own.flatMap((cell) => cell.cases))].map((number) => cases[number]);
    assert.ok(covered > 0.9 * own.length, `${id}: ${covered} of ${own.length} cells are covered`);
    for (const verdict of ['accepts', 'refuses'])
      assert.ok(judged.some(({ said }) => said.Prism?.startsWith(verdict)), `the mock ${verdict} nothing of ${id}`);
    assert.match(read(`${folder}/summary.md`), new RegExp(`^\\| \`${VENDOR} ${id}\` \\| ${judged.length} \\|`, 'm'));
    t.diagnostic(`${id}: ${judged.length} cases, ${covered} of ${own.length} cells`);
  }
});

const review = (base) => maven('-pl', 'spec', '-Preview', 'verify', `-Dbase=${base}`);

test('a review that calls it new', () => {
  assert.equal(review(before).status, 0);
  assert.match(read('spec/target/review/review.md'), new RegExp(`### ${VENDOR}\nNew, with ${IDS.length} operations\\.`));
});

test('a review that stops a change of it that breaks its callers', () => {
  const text = YAML.replace('next_page: {type: integer, format: int64', 'next_page: {type: string').replace('next_page: 4', "next_page: '4'");
  write(PATH, text);
  commit('the next page is text');
  const { status, said } = review(added);
  git('reset', '-q', '--hard', added);
  assert.notEqual(status, 0);
  assert.match(said, new RegExp(`wire \\(${VENDOR}\\): .* needs a major step`));
  assert.match(read('spec/target/review/review.md'), /`BatchPage\.next_page` .*response of listBatches[^]*`BatchPage\.nextPage\(\)` /);
});

test('an SDK of another language', () => {
  built('-f', 'generated-client', 'compile', '-Dsdk=python');
  const folder = `generated-client/sdk/target/python/${VENDOR}/sms_contracts_blue_petrel`;
  assert.match(read(`${folder}/__init__.py`), /import TextBatchesApi/);
  const methods = ['sessions', 'text_batches'].map((tag) => read(`${folder}/api/${tag}_api.py`)).join('');
  for (const id of IDS) assert.match(methods, new RegExp(`def ${id.replace(/[A-Z]/g, '_$&').toLowerCase()}\\(`));
});
