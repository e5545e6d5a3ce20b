import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NAMES = ['base', 'out', 'java', 'maven', 'offline', 'repository', 'settings', 'today'];
const OPTIONS = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }]));

/** The exit status if a gate blocks the change, or the review cannot be made; 1 means a bug in the review. */
const SHUT = 3;

/** Returns the exit status, and writes a file `passed` if nothing blocks the change. */
export async function main(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { out = join(ROOT, 'spec/target/review'), today = new Date().toISOString().slice(0, 10) } = values;
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const { review } = await import('./review.mjs');
    const { page } = await import('./page/html.mjs');
    const { markdown } = await import('./page/markdown.mjs');
    const result = await review({ ...values, root: ROOT, out, today });
    writeFileSync(join(out, 'index.html'), page(result));
    writeFileSync(join(out, 'review.md'), markdown(result));
    result.shut.forEach(({ gate, vendor, message }) => console.error(`${gate} (${vendor}): ${message}`));
    if (result.shut.length) return SHUT;
    writeFileSync(join(out, 'passed'), '');
    return 0;
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    console.error(e.message);
    return SHUT;
  }
}
