import { startChild } from './child.mjs';

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
