import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WINDOWS = process.platform === 'win32';
const quoted = (text) => (WINDOWS ? `"${text}"` : text);
const MOST_LINES = 3;

/**
 * The Maven that started the review, once more, with its `java`, `offline`, `repository` and `settings`: brings a
 * module of a tree, and those that it needs, to a phase of the build. Answers '' or, in a few words, why it cannot be
 * done.
 */
export function maven({ maven: home, java, offline, repository, settings }, tree, module, ...goals) {
  const args = ['-q', '-B', '-Dspotless.check.skip', '-f', join(tree, 'pom.xml'), '-pl', module, '-am', ...goals];
  if (offline === 'true') args.push('-o');
  if (repository) args.push(`-Dmaven.repo.local=${repository}`);
  if (settings && existsSync(settings)) args.push('-s', settings);
  const program = quoted(join(home, 'bin', WINDOWS ? 'mvn.cmd' : 'mvn'));
  const options = { env: { ...process.env, JAVA_HOME: java }, maxBuffer: 1 << 28, shell: WINDOWS };
  return new Promise((resolve) => {
    execFile(program, args.map(quoted), options, (error, stdout, stderr) =>
      resolve(error ? why(`${stdout}\n${stderr}`) || error.message : ''),
    );
  });
}

/** The first lines that name a file, or the first errors, without local folders. */
export function why(output) {
  const errors = [...output.matchAll(/^\s*\[ERROR\] (.+?)\s*$/gm)].map(([, text]) => text);
  const ofFiles = errors.filter((text) => /\.java:\[\d+,\d+\]/.test(text));
  const folders = /\S*[\\/](?=[^\\/\s]+:\[\d+,\d+\])/;
  const [...different] = new Set((ofFiles.length ? ofFiles : errors).map((text) => text.replace(folders, '')));
  const more = different.length - MOST_LINES;
  return different.slice(0, MOST_LINES).join('; ') + (more > 0 ? ` (and ${more} more)` : '');
}
