import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const LINES_TO_SHOW = 20;

/**
 * Starts a program that ends with this process, after kill -9 too: it is a Node.js that preloads
 * contract-tests/mock/prism/exit-with-parent.js and leaves when its standard input closes, whose other end we hold.
 */
export function startChild(command, args, { onLine = () => {}, ...options } = {}) {
  const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => {}); // it has gone already
  const tail = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line);
      if (tail.length > LINES_TO_SHOW) tail.shift();
      onLine(line);
    });
  }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message)).on('close', (code) => resolve(code));
  });
  return {
    ended,
    output: () => tail.join('\n'),
    async stop() {
      child.stdin.end();
      const last = setTimeout(() => child.kill('SIGKILL'), 2000);
      await ended;
      clearTimeout(last);
    },
  };
}
