import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SPEC = /^spec\/([^/]+)\/openapi\.yaml$/;

/** Every vendor of base and head: `{vendor, state, base, head}`, where base and head are the paths of YAML files or absent. */
export function specs(git, base, root, out) {
  const before = new Map(
    git
      .files(base.commit, 'spec/')
      .map((path) => [SPEC.exec(path)?.[1], path])
      .filter(([vendor]) => vendor),
  );
  const now = readdirSync(join(root, 'spec')).filter((it) => existsSync(join(root, 'spec', it, 'openapi.yaml')));
  return [...new Set([...before.keys(), ...now])].sort().map((vendor) => {
    const head = now.includes(vendor) ? join(root, 'spec', vendor, 'openapi.yaml') : undefined;
    const old = before.has(vendor)
      ? written(join(out, 'base', vendor, 'openapi.yaml'), git.show(base.commit, before.get(vendor)))
      : undefined;
    return { vendor, base: old, head, state: state(old, head) };
  });
}

function state(base, head) {
  if (!base) return 'new';
  if (!head) return 'deleted';
  return text(base) === text(head) ? 'unchanged' : 'changed';
}

/** git may have checked the file out with the line ends of Windows. */
function text(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

export function written(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
