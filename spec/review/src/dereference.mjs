import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { redocly } from './tools.mjs';

/** JSON without references; never YAML, whose anchors hide a change in all but its first place. Undefined if it cannot be read. */
export async function dereferenced(file, json) {
  mkdirSync(dirname(json), { recursive: true });
  const { status } = await redocly('bundle', file, '--dereferenced', '--ext=json', `--output=${json}`);
  return status === 0 ? json : undefined;
}
