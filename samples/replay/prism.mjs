import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { startChild } from './child.mjs';

const SCRIPT = 'node_modules/@stoplight/prism-cli/dist/index.js';
const COMPLETE = 'node_modules/.complete';
const NPM_CI = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/** Prism's script and the guard: what the Java tests have installed, else installed into the folder given. */
export async function installPrism(pinned, target) {
  const guard = join(pinned, 'exit-with-parent.js');
  const lock = createHash('sha256').update(readFileSync(join(pinned, 'package-lock.json'))).digest('hex');
  const name = `prism-${lock.slice(0, 12)}`;
  const own = join(target, name);
  const folders = [join(cacheOfUser(), 'sms-contracts', name), own];
  const folder = folders.find((candidate) => existsSync(join(candidate, COMPLETE)));
  if (!folder) await install(pinned, guard, target, own);
  return { guard, script: join(folder ?? own, SCRIPT) };
}

/** In a folder of its own until it is complete, because another program may be installing as well. */
async function install(pinned, guard, target, own) {
  mkdirSync(target, { recursive: true });
  const folder = mkdtempSync(join(target, 'installing-'));
  try {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(pinned, file), join(folder, file));
    const windows = process.platform === 'win32';
    const guarded = `${process.env.NODE_OPTIONS ?? ''} --require "${guard.replaceAll('\\', '/')}"`.trim();
    const env = { ...process.env, NODE_OPTIONS: guarded };
    const npm = startChild(windows ? 'npm.cmd' : 'npm', NPM_CI, { cwd: folder, shell: windows, env });
    if ((await npm.ended) !== 0) {
      throw new Error(`npm ci could not install Prism; the first run needs the npm registry:\n${npm.output()}`);
    }
    writeFileSync(join(folder, COMPLETE), '');
    if (!existsSync(own)) renameSync(folder, own);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As CacheFolder.java finds it. */
function cacheOfUser() {
  const absoluteOr = (path, otherwise) => (path && isAbsolute(path) ? path : otherwise);
  if (process.platform === 'win32') return absoluteOr(process.env.LOCALAPPDATA, join(homedir(), 'AppData', 'Local'));
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return absoluteOr(process.env.XDG_CACHE_HOME, join(homedir(), '.cache'));
}
