import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';

const FILES = ['package.json', 'package-lock.json'];
const REVIEW = fileURLToPath(new URL('..', import.meta.url));

function cacheOfUser() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const absoluteOr = (path, otherwise) => (path && isAbsolute(path) ? path : join(homedir(), otherwise));
  if (process.platform === 'win32') return absoluteOr(LOCALAPPDATA, 'AppData/Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches');
  return absoluteOr(XDG_CACHE_HOME, '.cache');
}

/** The npm tree in the user's cache folder, one folder for each lock file. It is renamed into place only when complete. */
export function npmTree() {
  const hash = createHash('sha256')
    .update(readFileSync(join(REVIEW, 'package-lock.json')))
    .digest('hex')
    .slice(0, 12);
  const tree = join(cacheOfUser(), 'sms-contracts', `review-${hash}`);
  if (!existsSync(tree)) install(tree);
  return tree;
}

function install(tree) {
  const partial = `${tree}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  try {
    FILES.forEach((file) => cpSync(join(REVIEW, file), join(partial, file)));
    const windows = process.platform === 'win32';
    const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    const npm = spawnSync(windows ? 'npm.cmd' : 'npm', arguments_, { cwd: partial, encoding: 'utf8', shell: windows });
    if (npm.error || npm.status !== 0) {
      throw new Problem(
        `npm ci could not install the review's tools; the first run needs the npm registry.\n${npm.error ?? npm.stderr}`,
      );
    }
    move(partial, tree);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Another process may have been faster; its tree is the same. */
function move(partial, tree) {
  try {
    renameSync(partial, tree);
  } catch (e) {
    if (!existsSync(tree)) throw e;
  }
}
