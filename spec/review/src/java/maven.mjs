import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const WINDOWS = process.platform === 'win32';
const MOST_LINES = 3;

/** The Maven that started the review, once more. */
export class Maven {
  /** @param maven its folder; `java`, `offline`, `repository` and `settings` are those of the run that started the review */
  constructor({ maven, java, offline, repository, settings }) {
    this.program = join(maven, 'bin', WINDOWS ? 'mvn.cmd' : 'mvn');
    this.java = java;
    this.options = ['-q', '-B', '-Dspotless.check.skip', ...(offline === 'true' ? ['-o'] : [])];
    if (repository) this.options.push(`-Dmaven.repo.local=${repository}`);
    if (settings && existsSync(settings)) this.options.push('-s', settings);
  }

  /** Compiles the client below a POM; answers '' or, in a few words, why it cannot be done. */
  compile(pom) {
    const args = [...this.options, '-f', pom, '-pl', 'client', '-am', 'compile'];
    const options = { env: { ...process.env, JAVA_HOME: this.java }, maxBuffer: 1 << 28, shell: WINDOWS };
    return new Promise((resolve) => {
      execFile(
        WINDOWS ? `"${this.program}"` : this.program,
        WINDOWS ? args.map((it) => `"${it}"`) : args,
        options,
        (error, stdout, stderr) => resolve(error ? why(`${stdout}\n${stderr}`) || error.message : ''),
      );
    });
  }
}

/** The first lines that name a file, else the first errors; without the folders of this machine. */
export function why(output) {
  const errors = output
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => /^\[ERROR\] ./.test(it))
    .map((it) => it.slice('[ERROR] '.length));
  const ofFiles = errors.filter((it) => /\.java:\[\d+,\d+\]/.test(it));
  const told = [...new Set(ofFiles.length ? ofFiles : errors)].map((it) =>
    it.replace(/\S*[\\/](?=[^\\/\s]+:\[\d+,\d+\])/, ''),
  );
  const more = told.length > MOST_LINES ? ` (and ${told.length - MOST_LINES} more)` : '';
  return told.slice(0, MOST_LINES).join('; ') + more;
}
