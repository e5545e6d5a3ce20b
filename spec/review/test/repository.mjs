import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A new repository of git in a folder. */
export function repository(folder) {
  const git = (...args) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
    return execFileSync('git', [...who, ...args], options).trim();
  };
  git('init', '-q', '-b', 'main');
  return {
    git,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    /** Commits all that there is, and answers the commit. */
    commit(subject) {
      git('add', '-A');
      git('commit', '-q', '-m', subject);
      return git('rev-parse', 'HEAD');
    },
  };
}
