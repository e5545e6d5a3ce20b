import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { maven } from './maven.mjs';
import { Problem } from './problem.mjs';

const MODULE = 'contract-tests/engine';
const PACKAGE = 'io.github.smscontracts.engine.review';
const NONE = '-';

/** Builds the engine of the contract tests, and answers what runs a program of its package `review`. */
export async function engine(options) {
  const failed = await maven(options, options.root, MODULE, '-Preview', 'process-classes');
  if (failed) throw new Problem(`The engine of the contract tests cannot be built: ${failed}`);
  const classpath = readFileSync(join(options.root, MODULE, 'target/review.classpath'), 'utf8');
  const java = join(options.java, 'bin', 'java');
  return (program, ...args) =>
    promisify(execFile)(java, ['-XX:TieredStopAtLevel=1', '-cp', classpath, `${PACKAGE}.${program}`, ...args], {
      maxBuffer: 1 << 28,
    });
}

/** For each vendor the examples as the engine in the JVM judges them, and the cells of the contract suite. */
export async function examplesAndCells(run, { out, specs }) {
  await run('SpecReview', out, ...specs.flatMap(({ vendor, base = NONE, head = NONE }) => [vendor, base, head]));
  const [examples, cells] = ['examples-jvm.json', 'cells.json'].map((name) =>
    JSON.parse(readFileSync(join(out, name), 'utf8')),
  );
  return { examples, cells };
}
