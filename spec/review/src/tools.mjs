import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmTree } from './tree.mjs';

const tree = await npmTree(fileURLToPath(new URL('..', import.meta.url)), 'review');
const require = createRequire(join(tree, 'package.json'));
const CLI = join(tree, 'node_modules/@redocly/cli/bin/cli.js');
const QUIET = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1', FORCE_COLOR: '0' };

/** https://eemeli.org/yaml */
export const YAML = require('yaml');
export const REDOCLY_VERSION = require('@redocly/cli/package.json').version;

/** Runs the Redocly CLI; never rejects, because most of its commands answer by their status. */
export function redocly(...args) {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...QUIET }, maxBuffer: 1 << 28 };
    execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    );
  });
}
