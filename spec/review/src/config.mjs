import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { YAML } from './tools.mjs';
import { Problem } from './problem.mjs';
import { written } from './specs.mjs';

const FOLDER = 'spec/review';
const READ = /^spec\/review\/(redocly\.yaml|gates\.yaml|suppressions\.yaml|rules\/[^/]+\.mjs)$/;

/**
 * Gates, suppressions, rules and their severity of the base, so that a change cannot relax them for itself; those of the
 * head where the base has none. `lint` lists the configurations to lint with: what either forbids is forbidden.
 */
export function config(git, base, root, out) {
  const head = join(root, FOLDER);
  const files = git.files(base.commit, FOLDER).filter((it) => READ.test(it));
  const folder = join(out, 'base', 'review');
  files.forEach((it) => written(join(folder, it.slice(FOLDER.length + 1)), git.show(base.commit, it)));
  const chosen = (name) => (existsSync(join(folder, name)) ? join(folder, name) : join(head, name));
  const ofBase = existsSync(join(folder, 'redocly.yaml'));
  return {
    from: ofBase ? 'base' : 'head',
    lint:
      ofBase && !sameRules(folder, head)
        ? [join(folder, 'redocly.yaml'), join(head, 'redocly.yaml')]
        : [join(head, 'redocly.yaml')],
    gates: parsed(chosen('gates.yaml')),
    suppressions: parsed(chosen('suppressions.yaml')) ?? [],
  };
}

function parsed(file) {
  try {
    return YAML.parse(readFileSync(file, 'utf8'));
  } catch (e) {
    throw new Problem(`${file} cannot be read: ${e.message}`);
  }
}

function sameRules(one, other) {
  const names = (folder) =>
    readdirSync(join(folder, 'rules'))
      .filter((it) => it.endsWith('.mjs'))
      .map((it) => `rules/${it}`);
  const text = (folder, name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') : '';
  return [...new Set([...names(one), ...names(other), 'redocly.yaml'])].every(
    (it) => text(one, it) === text(other, it),
  );
}
