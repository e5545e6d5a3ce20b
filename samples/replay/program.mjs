import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const CALL = /^(\w+) (200|201)\b/;

/** Runs the program to its end, passing on what it prints; tells its exit status and the calls that it says went well. */
export function run([command, ...args], env) {
  return new Promise((resolve, reject) => {
    const program = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    const calls = new Set();
    createInterface({ input: program.stdout }).on('line', (line) => {
      console.log(line);
      const call = line.match(CALL)?.[1];
      if (call) calls.add(call);
    });
    program.on('error', reject).on('close', (code, signal) => resolve({ status: code ?? signal, calls }));
  });
}
