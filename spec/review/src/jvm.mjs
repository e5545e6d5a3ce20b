import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { compile } from './javac.mjs';

const run = promisify(execFile);
const NONE = '-';

/**
 * Examples judged by the engine in the JVM, and cells of the contract suite, for each vendor. It compiles only what these
 * need, so it takes seconds and does not ask whether the clients still compile.
 */
export async function jvm({ java, classpath, root, out, specs }) {
  const classes = join(out, 'jvm');
  const options = { maxBuffer: 1 << 28, cwd: root };
  await compile('SpecReview', { java, classpath, root }, classes);
  const files = specs.flatMap((it) => [it.vendor, it.base ?? NONE, it.head ?? NONE]);
  await run(
    join(java, 'bin', 'java'),
    [
      '-XX:TieredStopAtLevel=1',
      '-cp',
      [classes, classpath].join(delimiter),
      'io.github.smscontracts.engine.review.SpecReview',
      out,
      ...files,
    ],
    options,
  );
  const read = (name) => JSON.parse(readFileSync(join(out, name), 'utf8'));
  return { examples: read('examples-jvm.json'), cells: read('cells.json') };
}
