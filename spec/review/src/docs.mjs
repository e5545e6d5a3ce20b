import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redocly, YAML } from './tools.mjs';

const NO_NETWORK =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; worker-src blob:\">";
const BADGES = {
  major: { name: 'breaks', color: '#b3261e' },
  minor: { name: 'adds', color: '#1b5e20' },
  patch: { name: 'changed', color: '#4a4a4a' },
};

/** Renders a specification into a self-contained page; `steps` maps changed operations to their step. */
export async function renderDocs(file, vendor, steps, out) {
  const document = YAML.parse(readFileSync(file, 'utf8'));
  for (const operation of Object.values(document.paths ?? {}).flatMap((path) => Object.values(path))) {
    const step = steps.get(operation?.operationId);
    if (step) operation['x-badges'] = [...(operation['x-badges'] ?? []), BADGES[step]];
  }
  const marked = join(out, 'json', `${vendor}.marked.json`);
  const page = join(out, `${vendor}.html`);
  writeFileSync(marked, JSON.stringify(document));
  const { status } = await redocly('build-docs', marked, '--inlineBundle', `--output=${page}`);
  if (status !== 0) return undefined;
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', `<head>${NO_NETWORK}`));
  return `${vendor}.html`;
}
