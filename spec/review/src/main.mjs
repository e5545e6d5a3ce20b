import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OPTIONS = Object.fromEntries(
  ['base', 'out', 'java', 'maven', 'offline', 'repository', 'settings', 'classpath', 'today'].map((it) => [
    it,
    { type: 'string' },
  ]),
);

/** The exit status where a gate is shut, or the review cannot be made; a status of 1 is a fault of the review. */
const SHUT = 3;

/** Returns the exit status, and leaves a file `passed` where nothing stops the change. */
export async function main(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const out = values.out ?? join(ROOT, 'spec/target/review');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const { review } = await import('./review.mjs');
    const result = await review({
      ...values,
      root: ROOT,
      out,
      today: values.today ?? new Date().toISOString().slice(0, 10),
    });
    const { html } = await import('./page/html.mjs');
    const { markdown } = await import('./page/markdown.mjs');
    writeFileSync(join(out, 'index.html'), html(result));
    writeFileSync(join(out, 'review.md'), markdown(result));
    return told(result, out);
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    console.error(e.message);
    return SHUT;
  }
}

function told({ shut }, out) {
  shut.forEach((it) => console.error(`${it.gate} (${it.vendor}): ${it.message}`));
  if (shut.length) return SHUT;
  writeFileSync(join(out, 'passed'), '');
  return 0;
}
