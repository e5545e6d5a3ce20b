// node guarded.mjs <program> [argument...]
// Runs a program that ends with this process's standard input, that is with its parent, however that ends.
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const program = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
program.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
program.on('close', (code) => process.exit(code ?? 1));
process.stdin.on('end', () => program.kill('SIGKILL')).resume();
