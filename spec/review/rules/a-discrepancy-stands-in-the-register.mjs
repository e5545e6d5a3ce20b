import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The headings of DISCREPANCIES.md, in the folder of the document or the nearest one above it. */
function register(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'DISCREPANCIES.md');
    if (existsSync(path)) return [...readFileSync(path, 'utf8').matchAll(/^### (\S+)/gm)].map(([, id]) => id);
  }
  return [];
}

function ids(node, at = []) {
  return Object.entries(node ?? {}).flatMap(([key, value]) => {
    if (key === 'x-discrepancy') return [value].flat().map((id) => ({ id, at: [...at, key] }));
    return typeof value === 'object' ? ids(value, [...at, key]) : [];
  });
}

/** An id leads to what the sources say. */
export default {
  Root(root, { location }) {
    const known = register(location.source.absoluteRef);
    const unknown = ids(root).filter(({ id }) => !known.includes(id));
    return unknown.map(({ id, at }) => ({ message: `DISCREPANCIES.md has no ${id}.`, at }));
  },
};
