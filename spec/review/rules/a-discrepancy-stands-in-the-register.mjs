import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The headings of DISCREPANCIES.md, in the folder of the document or the nearest one above it. */
function register(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'DISCREPANCIES.md');
    if (existsSync(path)) return new Set([...readFileSync(path, 'utf8').matchAll(/^### (\S+)/gm)].map((it) => it[1]));
  }
  return new Set();
}

/** Who follows an id must find what the sources say. */
export default () => ({
  Root(root, { report, location }) {
    const known = register(location.source.absoluteRef);
    function walk(node, path) {
      for (const [key, value] of Object.entries(node)) {
        if (key === 'x-discrepancy') {
          [value].flat().forEach((id) => {
            if (!known.has(id))
              report({ message: `DISCREPANCIES.md has no ${id}.`, location: location.child([...path, key]) });
          });
        } else if (value && typeof value === 'object') {
          walk(value, [...path, key]);
        }
      }
    }
    walk(root, []);
  },
});
