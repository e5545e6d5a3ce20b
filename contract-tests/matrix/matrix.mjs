// node contract-tests/matrix/matrix.mjs [--write] [<JDK>...]
// Builds a small application on each dependency management of rows.mjs, starts it on each JDK (default: JAVA_HOME) in
// each way of `starts`, and lets it make the five calls and lose one. The table in docs/client.md must agree; --write
// writes it.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMocks } from '../../samples/replay/mocks.mjs';
import { listen } from '../../samples/replay/server.mjs';
import { LIBRARIES, ROWS } from './rows.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const target = join(here, 'target');
const guide = join(root, 'docs', 'client.md');
const BETWEEN = /(?<=<!-- Versions begin -->\n).*(?=<!-- Versions end -->)/s;
const MAIN = 'io.github.smscontracts.matrix.Main';
const CLASS_PATH = 'dependency:build-classpath@class-path';
const CALLS = [
  'createSmsCampaign 200 true',
  'getSmsCampaign 200 true',
  'updateSmsCampaign 200 true',
  'stopSmsCampaignSend 200 true',
  'getCampaignDetail 200 true',
  'createSmsCampaign lost, may have been processed: true',
];

function run(command, args, environment = {}) {
  const env = { ...process.env, ...environment };
  const options = { cwd: root, env, maxBuffer: 1 << 28, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    const status = (error) => (error ? (error.code ?? 1) : 0);
    const ended = (error, out, err) => resolve({ status: status(error), out, err: err || (error?.message ?? '') });
    execFile(command, args, options, ended).stdin.end();
  });
}

/** Uses a local repository of its own, so that it gets the current build and leaves nothing behind. */
async function maven(args, environment) {
  const own = ['-q', '-B', '-s', join(here, 'settings.xml'), `-Dmaven.repo.local=${join(target, 'repository')}`];
  const { status, out, err } = await run('mvn', [...own, ...args], environment);
  if (status !== 0) throw new Error(`mvn ${args.join(' ')}\n${out}${err}`);
}

async function installClient() {
  rmSync(join(target, 'repository', 'io', 'github', 'smscontracts'), { recursive: true, force: true });
  const skipped = ['-Dmaven.test.skip', '-Dmaven.javadoc.skip', '-Dmaven.source.skip', '-Dspotless.check.skip'];
  await maven(['-pl', 'generated-client/client', '-am', 'install', ...skipped]);
}

/** Runs Maven on an application; returns the class path of its libraries. */
async function libraries(row, goals, [group, artifact, version], app) {
  const bom = [`-Dbom.group=${group}`, `-Dbom.artifact=${artifact}`, `-Dbom.version=${version}`];
  await maven(['-f', join(here, 'pom.xml'), ...goals, ...bom, `-Dapp=${app}`, `-Drow=${row}`]);
  return readFileSync(join(target, row, 'classpath.txt'), 'utf8').trim().split(delimiter);
}

/** Compiles and packs an application; returns its class path, and the jar with everything. */
async function build(bom, app) {
  const row = [...bom.slice(1), app].join('_');
  rmSync(join(target, row), { recursive: true, force: true });
  const path = await libraries(row, ['compile', 'jar:jar', packing[app]], bom, app);
  return { path: [join(target, row, 'classes'), ...path], jar: join(target, row, 'application.jar') };
}

async function startServers() {
  let requests = 0;
  const dropping = await listen(({ socket }) => {
    requests++;
    socket.destroy();
  });
  const started = [dropping];
  const mocks = await startMocks(root, target, started);
  const environment = { ...mocks, DROPPING_URL: dropping.url };
  return { environment, dropped: () => requests, stop: () => Promise.all(started.map((server) => server.stop())) };
}

const packing = { plain: 'shade:shade', 'spring-boot': 'spring-boot:repackage' };
const QUIET = '--spring.main.banner-mode=off';
const starts = {
  plain: (path, jar) => [
    ['class path', ['-cp', path, MAIN]],
    ['module path', ['--module-path', path, '-m', `io.github.smscontracts.matrix/${MAIN}`]],
    ['uber-jar', ['-jar', jar]],
  ],
  'spring-boot': (path, jar) => [
    ['Spring', ['-cp', path, MAIN, QUIET]],
    ['Spring, fat jar', ['-jar', jar, QUIET]],
  ],
};

/** '' if the application did what it must. */
async function complaint(jdk, args, { environment, dropped }, expected) {
  const before = dropped();
  const { status, out, err } = await run(join(jdk, 'bin', 'java'), args, environment);
  const missing = expected.filter((line) => !out.split(/\r?\n/).includes(line));
  const seen = dropped() - before;
  if (status === 0 && !missing.length && seen === 1) return '';
  return `status ${status}, not said: ${missing.join(', ') || 'nothing'}; the lost request was seen ${seen} times\n${out}${err}`;
}

function versionIn(path, library) {
  const jar = path.map((file) => basename(file)).find((name) => name.startsWith(`${library}-`) && /^\d/.test(name.slice(library.length + 1)));
  return jar?.slice(library.length + 1, -'.jar'.length).replace('.Final', '');
}

async function prove(row, jdks, servers) {
  let versions;
  let passed = true;
  for (const app of row.apps) {
    const { path, jar } = await build(row.bom, app);
    versions = Object.values(LIBRARIES).map((library) => versionIn(path, library));
    const expected = app === 'plain' ? CALLS : [...CALLS, 'closed with the context'];
    for (const jdk of jdks) {
      for (const [how, args] of starts[app](path.join(delimiter), jar)) {
        const found = await complaint(jdk, args, servers, expected);
        passed &&= !found;
        console.log([row.name, basename(jdk), how, ...versions, found || 'passed'].join(' | '));
      }
    }
  }
  return { line: `| ${[row.name, ...versions].join(' | ')} |\n`, passed };
}

/** Libraries that are too old end build() with a message that names them all. */
async function proveRefusal(jdk, servers) {
  const [classes] = (await build(ROWS[0].bom, 'plain')).path;
  const path = [classes, ...(await libraries('too-old', [CLASS_PATH, '-Ptoo-old'], ROWS[0].bom, 'plain'))];
  const { err } = await run(join(jdk, 'bin', 'java'), ['-cp', path.join(delimiter), MAIN], servers.environment);
  const message = err.match(/IllegalStateException: (a library is too old .*)/)?.[1] ?? '';
  const passed = ['feign-core is 12.5', 'httpcore5 is 5.2.5', 'jackson-databind is 2.17.3', 'hibernate-validator is 7.0.5']
    .every((words) => message.includes(words));
  console.log(`too old | ${basename(jdk)} | ${passed ? 'refused' : `not refused: ${err}`}`);
  return passed;
}

function checkGuide(lines, write) {
  const text = readFileSync(guide, 'utf8');
  const columns = ['dependency management', ...Object.keys(LIBRARIES)];
  const table = `| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n${lines.join('')}`;
  if (!BETWEEN.test(text)) throw new Error('docs/client.md has no place for the table');
  if (write) writeFileSync(guide, text.replace(BETWEEN, () => table));
  if (write || text.match(BETWEEN)[0] === table) return true;
  console.error(`docs/client.md has a stale table of versions; run node contract-tests/matrix/matrix.mjs --write, or see:\n${table}`);
  return false;
}

const options = process.argv.slice(2);
const jdks = options.filter((option) => !option.startsWith('--'));
if (!jdks.length && process.env.JAVA_HOME) jdks.push(process.env.JAVA_HOME);
if (!jdks.length) {
  console.error('Name the folder of a JDK, or of several, or set JAVA_HOME.');
  process.exit(2);
}
mkdirSync(target, { recursive: true });
const servers = await startServers();
try {
  await installClient();
  await maven(['-f', join(root, 'samples', 'spring-boot', 'pom.xml'), 'spring-boot:run'], servers.environment);
  const results = [];
  for (const row of ROWS) results.push(await prove(row, jdks, servers));
  const refused = await proveRefusal(jdks[0], servers);
  const told = checkGuide(results.map(({ line }) => line), options.includes('--write'));
  process.exitCode = results.every(({ passed }) => passed) && refused && told ? 0 : 1;
} finally {
  await servers.stop();
}
