import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGE = 'io/github/smscontracts/engine/review';

/** Compiles a class of the engine's package `review` into a folder, with those that it needs and no others. */
export async function compile(name, { java, classpath, root }, classes) {
  const sources = join(root, 'contract-tests/engine/src/main/java');
  mkdirSync(classes, { recursive: true });
  const plain = ['-proc:none', '-implicit:class', '-nowarn', '-encoding', 'UTF-8'];
  const file = join(sources, PACKAGE, `${name}.java`);
  const paths = ['-d', classes, '-cp', classpath, '-sourcepath', sources];
  await run(join(java, 'bin', 'javac'), [...plain, ...paths, file], { maxBuffer: 1 << 28, cwd: root });
}
