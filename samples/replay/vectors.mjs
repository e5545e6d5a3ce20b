import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, write } from './json.mjs';

/** The vectors of a folder, sorted by id. Numbers in bodies and facts keep their spelling. */
export function readVectors(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'known-gaps.json').sort();
  if (!files.length) throw new Error(`there is no vector in ${folder}`);
  return files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    try {
      return vector(file.replace(/\.json$/, ''), parse(text));
    } catch (e) {
      throw new Error(`${join(folder, file)}: ${e.message}`);
    }
  });
}

function vector(id, { operation, response, facts = {}, lossless = false }) {
  const { status, headers = {}, text } = response;
  const body = text === undefined ? response.body : parseOrNothing(text);
  return { id, operation, status: Number(status.text), headers, text: text ?? write(body), body, facts, lossless };
}

function parseOrNothing(text) {
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Ids of vectors that the language's SDK cannot read, each with reason and issue. */
export function readKnownGaps(folder, language) {
  const file = join(folder, 'known-gaps.json');
  return (existsSync(file) && JSON.parse(readFileSync(file, 'utf8'))[language]) || {};
}
