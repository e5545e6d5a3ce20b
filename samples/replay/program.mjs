import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const GUARDED = fileURLToPath(new URL('guarded.mjs', import.meta.url));
// "ok" if the SDK does not expose the status of a success
const CALL = /^(\w+) (200|201|ok)\b/;

/** Runs the program to its end, passes its output on, and returns its status and the calls that succeeded. */
export function run(command, environment) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const program = spawn(process.execPath, [GUARDED, ...command], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const calls = new Set();
    createInterface({ input: program.stdout }).on('line', (line) => {
      console.log(line);
      const call = line.match(CALL)?.[1];
      if (call) calls.add(call);
    });
    program.on('close', (status) => resolve({ status, calls }));
  });
}
