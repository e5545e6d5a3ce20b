import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { vendorsIn } from '../../spec/review/src/specs.mjs';
import { npmTree } from '../../spec/review/src/tree.mjs';
import { startChild } from './child.mjs';

const SCRIPT = 'node_modules/@stoplight/prism-cli/dist/index.js';

/**
 * Base URL and token of each vendor, under the names by which programs look for them: what the environment says, else a
 * mock of the specification. Prism is what the Java tests have installed, else installed into the folder given.
 */
export async function startMocks(root, target, started) {
  const environment = {};
  for (const vendor of vendorsIn(join(root, 'spec'))) {
    const name = vendor.toUpperCase().replace(/\W/g, '_');
    const [url, token] = [`${name}_BASE_URL`, `${name}_TOKEN`];
    environment[token] = process.env[token] || randomUUID();
    environment[url] = process.env[url];
    if (environment[url]) continue;
    const mock = await startMock(join(root, 'spec', vendor, 'openapi.yaml'), join(root, 'contract-tests/mock/prism'), target);
    started.push(mock);
    environment[url] = mock.url;
  }
  return environment;
}

/** The pinned Prism with a specification, on loopback and a free port; it ends with this process. */
async function startMock(spec, pinned, target) {
  let found;
  const listening = new Promise((resolve) => {
    found = (line) => {
      const url = line.match(/Prism is listening on (http:\/\/[\d.]+:\d+)/)?.[1];
      if (url) resolve(url);
    };
  });
  const script = join(await npmTree(pinned, 'prism', target), SCRIPT);
  const guard = join(pinned, 'exit-with-parent.js');
  const args = ['-r', guard, script, 'mock', '-m', 'false', '-h', '127.0.0.1', '-p', '0', spec];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  delete env.NODE_OPTIONS;
  const mock = startChild(process.execPath, args, { env, onLine: found });
  const url = await Promise.race([listening, mock.ended.then(() => undefined)]);
  if (!url) throw new Error(`the mock of ${spec} does not start:\n${mock.output()}`);
  return { url, stop: mock.stop };
}
