import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { redocly } from './tools.mjs';

/**
 * JSON without references; never YAML, whose anchors hide a change in all but its first place. Of the components it keeps
 * the security schemes alone, because the others stand wherever they are used. Undefined if the file cannot be read.
 */
export async function dereferenced(file, json) {
  mkdirSync(dirname(json), { recursive: true });
  const { status } = await redocly('bundle', file, '--dereferenced', '--ext=json', `--output=${json}`);
  if (status !== 0) return undefined;
  const document = JSON.parse(readFileSync(json, 'utf8'));
  const { securitySchemes } = document.components ?? {};
  writeFileSync(json, JSON.stringify({ ...document, components: { securitySchemes } }));
  return json;
}
