import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Problem } from './problem.mjs';

const COMPLETE = 'node_modules/.complete';
const NPM_CI = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
const GUARD = fileURLToPath(new URL('../../../contract-tests/mock/prism/exit-with-parent.js', import.meta.url));
const CACHE = join(cacheOfUser(), 'sms-contracts');

/** The cache folder, as in PrismInstallation.java. */
function cacheOfUser() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const absoluteOr = (path, otherwise) => (path && isAbsolute(path) ? path : join(homedir(), otherwise));
  if (process.platform === 'win32') return absoluteOr(LOCALAPPDATA, 'AppData/Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return absoluteOr(XDG_CACHE_HOME, '.cache');
}

/**
 * What npm installs by the lock file of a folder: the complete tree in the user's cache, one for each lock file, else
 * one that is installed into a folder, by default the cache.
 */
export async function npmTree(pinned, name, folder = CACHE) {
  const lock = createHash('sha256').update(readFileSync(join(pinned, 'package-lock.json'))).digest('hex');
  const trees = [CACHE, folder].map((parent) => join(parent, `${name}-${lock.slice(0, 12)}`));
  return trees.find(isComplete) ?? install(pinned, trees[1]);
}

const isComplete = (tree) => existsSync(join(tree, COMPLETE));

/**
 * In a folder of its own until it is complete: another process may be installing as well. npm ends when this process
 * does.
 */
async function install(pinned, tree) {
  const partial = `${tree}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const windows = process.platform === 'win32';
  const guarded = `${process.env.NODE_OPTIONS ?? ''} --require "${GUARD.replaceAll('\\', '/')}"`.trim();
  const options = { cwd: partial, shell: windows, env: { ...process.env, NODE_OPTIONS: guarded } };
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(pinned, file), join(partial, file));
    await promisify(execFile)(windows ? 'npm.cmd' : 'npm', NPM_CI, options);
    writeFileSync(join(partial, COMPLETE), '');
    if (!isComplete(tree)) rmSync(tree, { recursive: true, force: true });
    renameSync(partial, tree);
  } catch (e) {
    if (isComplete(tree)) return tree;
    throw new Problem(`npm ci could not install ${pinned}; the first run needs the npm registry.\n${e.stderr ?? e}`);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return tree;
}
