// node samples/replay.mjs <language> -- <program> [argument...]
// Runs a language's program against a mock of each vendor and against a server that replays the vectors, and judges what
// the program read. contract-tests/vectors/README.md says what vectors and facts are. Another server misbehaves
// (replay/faults.mjs).
// VECTORS=<folder> takes other vectors; <VENDOR>_BASE_URL another server than a mock.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFaults } from './replay/faults.mjs';
import { parse } from './replay/json.mjs';
import { LANGUAGES } from './replay/languages.mjs';
import { startMocks } from './replay/mocks.mjs';
import { readOperations, toBeCalled } from './replay/operations.mjs';
import { run } from './replay/program.mjs';
import { conclude } from './replay/result.mjs';
import { serve } from './replay/server.mjs';
import { readKnownGaps, readVectors } from './replay/vectors.mjs';

const samples = dirname(fileURLToPath(import.meta.url));
const root = dirname(samples);

async function replay(language, program) {
  const folder = resolve(process.env.VECTORS || join(root, 'contract-tests', 'vectors'));
  const vectors = readVectors(folder);
  const operations = toBeCalled(readOperations(join(root, 'spec')), vectors);
  const target = join(samples, language, 'target');
  const factsFile = join(target, 'facts.jsonl');
  const endingsFile = join(target, 'endings.jsonl');
  const resultFile = join(target, 'result.json');
  mkdirSync(target, { recursive: true });
  for (const file of [factsFile, endingsFile, resultFile]) rmSync(file, { force: true });

  const started = [];
  try {
    const server = await serve(vectors, operations);
    started.push(server);
    const faults = await serveFaults(operations);
    started.push(faults);
    const servers = await startMocks(root, join(samples, 'target'), started);
    const { status, calls } = await run(program, {
      ...servers, VECTORS_URL: server.url, FACTS_FILE: factsFile, FAULTS_URL: faults.url, ENDINGS_FILE: endingsFile,
    });
    const { result, wrong } = conclude({
      language, vectors, operations, status, calls,
      knownGaps: readKnownGaps(folder, language), told: readLines(factsFile, parse),
      asked: server.asked, wrongRequests: server.wrong,
    });
    const tokens = Object.keys(servers).filter((name) => name.endsWith('_TOKEN')).map((name) => servers[name]);
    wrong.push(...faults.complaints(readLines(endingsFile, JSON.parse), tokens));
    writeFileSync(resultFile, `${JSON.stringify(result, null, 2)}\n`);
    const { calls: made, passed } = result;
    console.log(`${language}: ${made} of ${operations.size} calls, ${passed.length} of ${vectors.length} vectors`);
    if (!faults.keepsConnections()) console.log(`${language}: keeps no connection, so none was closed that it had kept`);
    for (const sentence of wrong) console.error(sentence);
    return wrong.length ? 1 : 0;
  } finally {
    await Promise.all(started.map((one) => one.stop()));
  }
}

function readLines(file, read) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line.trim()).map((line) => read(line));
}

const [language, dashes, ...program] = process.argv.slice(2);
if (!LANGUAGES[language] || dashes !== '--' || !program.length) {
  console.error(`usage: node samples/replay.mjs <${Object.keys(LANGUAGES).join('|')}> -- <program> [argument...]`);
  process.exit(2);
}
process.exitCode = await replay(language, program).catch((e) => {
  console.error(e.message);
  return 1;
});
