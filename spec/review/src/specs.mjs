import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SPEC = /^spec\/([^/]+)\/openapi\.yaml$/;

/** A vendor is a folder with an openapi.yaml; these are those of a working tree. */
export function vendorsIn(folder) {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'openapi.yaml'))).sort();
}

/**
 * Every vendor of base and head: `{vendor, state, base, head}`, where base and head are the paths of YAML files or
 * absent.
 */
export function specs(git, base, root, out) {
  const before = git.files(base.commit, 'spec/').flatMap((path) => SPEC.exec(path)?.[1] ?? []);
  const now = vendorsIn(join(root, 'spec'));
  return [...new Set([...before, ...now])].sort().map((vendor) => {
    const path = `spec/${vendor}/openapi.yaml`;
    const old = join(out, 'base', vendor, 'openapi.yaml');
    const was = before.includes(vendor) ? written(old, git.show(base.commit, path)) : undefined;
    const is = now.includes(vendor) ? join(root, path) : undefined;
    return { vendor, base: was, head: is, state: state(was, is) };
  });
}

function state(base, head) {
  if (!base) return 'new';
  if (!head) return 'deleted';
  return textOf(base) === textOf(head) ? 'unchanged' : 'changed';
}

/** Git may have checked the file out with Windows line endings. */
export function textOf(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

export function written(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
