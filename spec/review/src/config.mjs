import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { YAML } from './tools.mjs';
import { Problem } from './problem.mjs';
import { textOf, written } from './specs.mjs';

const FOLDER = 'spec/review';
const GOVERNING = /^spec\/review\/(redocly\.yaml|gates\.yaml|suppressions\.yaml|rules\/[^/]+\.mjs)$/;

/**
 * Gates, suppressions, rules and their severity of the base, so that a change cannot relax them for itself; those of the
 * head where the base has none. `lint` lists the configurations to lint with: what either forbids is forbidden.
 */
export function config(git, base, root, out) {
  const head = join(root, FOLDER);
  const folder = join(out, 'base', 'review');
  const files = git.files(base.commit, FOLDER).filter((path) => GOVERNING.test(path));
  files.forEach((path) => written(join(folder, path.slice(FOLDER.length + 1)), git.show(base.commit, path)));
  const chosen = (name) => join(existsSync(join(folder, name)) ? folder : head, name);
  const ofBase = existsSync(join(folder, 'redocly.yaml'));
  const folders = ofBase && !sameRules(folder, head) ? [folder, head] : [head];
  return {
    from: ofBase ? 'base' : 'head',
    lint: folders.map((one) => join(one, 'redocly.yaml')),
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
  const rules = (folder) => readdirSync(join(folder, 'rules')).filter((file) => file.endsWith('.mjs'));
  const names = [...rules(one), ...rules(other)].map((file) => `rules/${file}`);
  const text = (folder, name) => (existsSync(join(folder, name)) ? textOf(join(folder, name)) : '');
  return ['redocly.yaml', ...names].every((name) => text(one, name) === text(other, name));
}
