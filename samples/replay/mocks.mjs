import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { startChild } from './child.mjs';

const SCRIPT = 'node_modules/@stoplight/prism-cli/dist/index.js';
const COMPLETE = 'node_modules/.complete';

/** Starts the pinned Prism with a specification, on loopback and a free port; it ends with this process. */
export async function startMock(spec, prism) {
  let found;
  const listening = new Promise((resolve) => {
    found = (line) => {
      const url = line.match(/Prism is listening on (http:\/\/[\d.]+:\d+)/)?.[1];
      if (url) resolve(url);
    };
  });
  const args = ['-r', prism.guard, prism.script, 'mock', '-m', 'false', '-h', '127.0.0.1', '-p', '0', spec];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  delete env.NODE_OPTIONS;
  const mock = startChild(process.execPath, args, { env, onLine: found });
  const url = await Promise.race([listening, mock.ended.then(() => undefined)]);
  if (!url) throw new Error(`the mock of ${spec} does not start:\n${mock.output()}`);
  return { url, stop: mock.stop };
}

/** Prism's script and the guard: what the Java tests have installed, else installed into the folder given. */
export async function installPrism(pinned, target) {
  const guard = join(pinned, 'exit-with-parent.js');
  const name = `prism-${createHash('sha256').update(readFileSync(join(pinned, 'package-lock.json'))).digest('hex').slice(0, 12)}`;
  const own = join(target, name);
  const folder = [join(cacheOfUser(), 'sms-contracts', name), own].find((candidate) => existsSync(join(candidate, COMPLETE)));
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
    const options = `${process.env.NODE_OPTIONS ?? ''} --require "${guard.replaceAll('\\', '/')}"`.trim();
    const npm = startChild(windows ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'],
      { cwd: folder, shell: windows, env: { ...process.env, NODE_OPTIONS: options } });
    if ((await npm.ended) !== 0) throw new Error(`npm ci could not install Prism; it needs the npm registry once:\n${npm.output()}`);
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
