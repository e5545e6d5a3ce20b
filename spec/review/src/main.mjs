import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Problem } from './problem.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OPTIONS = Object.fromEntries(['base', 'out', 'java', 'maven', 'offline', 'repository', 'settings', 'classpath', 'today'].map((it) => [it, { type: 'string' }]));

/** Returns the exit status: 1 if a gate is shut. */
export async function main(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const out = values.out ?? join(ROOT, 'spec/target/review');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const { review } = await import('./review.mjs');
    const result = await review({ ...values, root: ROOT, out, today: values.today ?? new Date().toISOString().slice(0, 10) });
    const { html } = await import('./page/html.mjs');
    const { markdown } = await import('./page/markdown.mjs');
    writeFileSync(join(out, 'index.html'), html(result));
    writeFileSync(join(out, 'review.md'), markdown(result));
    return told(result, out);
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    console.error(e.message);
    return 1;
  }
}

function told({ shut }, out) {
  shut.forEach((it) => console.error(`${it.gate} (${it.vendor}): ${it.message}`));
  if (shut.length) console.error(`The review found ${shut.length === 1 ? 'something' : `${shut.length} things`} that may not pass: ${join(out, 'index.html')}`);
  return shut.length ? 1 : 0;
}
