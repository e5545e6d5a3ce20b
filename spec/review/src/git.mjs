import { execFileSync } from 'node:child_process';
import { Problem } from './problem.mjs';

/** What the review asks git, of the repository that a folder belongs to. */
export class Git {
  constructor(folder) {
    this.folder = folder;
  }

  #run(...args) {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  #tried(...args) {
    try {
      return this.#run(...args).trim();
    } catch (e) {
      if (e.code === 'ENOENT') throw new Problem('The review needs git on the PATH.');
      return '';
    }
  }

  /** The commit to compare with, and how it was found. */
  base(ref) {
    if (!this.#tried('rev-parse', '--git-dir'))
      throw new Problem('The review needs a git clone: it compares with an earlier commit.');
    if (ref) return this.#described(this.#commit(ref) || this.#unknown(ref), ref);
    const main = this.#onMain() ? ['origin/main'] : ['main', 'origin/main'];
    const other = main.find((it) => this.#commit(it));
    if (other) {
      const merge = this.#tried('merge-base', 'HEAD', other);
      if (!merge)
        throw new Problem(
          `git finds no merge base of HEAD and ${other}; fetch the whole history, or say -Dbase=<git ref>.`,
        );
      return this.#described(merge, `merge base with ${other}`);
    }
    const changed = this.#tried('status', '--porcelain', '--', 'spec');
    const parent = changed ? this.#commit('HEAD') : this.#commit('HEAD^') || this.#commit('HEAD');
    return this.#described(parent, changed ? 'HEAD, because there are uncommitted changes' : 'the parent of HEAD');
  }

  #unknown(ref) {
    throw new Problem(
      `git does not know the base "${ref}"; say -Dbase=<git ref> with a branch, tag or commit of this clone.`,
    );
  }

  #commit(ref) {
    return this.#tried('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  }

  #onMain() {
    return this.#tried('symbolic-ref', '--short', '-q', 'HEAD') === 'main';
  }

  #described(commit, how) {
    const [id, subject] = this.#run('log', '-1', '--format=%h%n%s', commit).split('\n');
    return { commit, id, subject, how };
  }

  head() {
    const dirty = this.#tried('status', '--porcelain', '--', 'spec') !== '';
    const [id, subject] = this.#run('log', '-1', '--format=%h%n%s').split('\n');
    return { id, subject, dirty };
  }

  /** Paths of files below a folder in a commit, from the repository's top. */
  files(commit, folder) {
    return this.#run('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', folder)
      .split('\0')
      .filter(Boolean);
  }

  show(commit, path) {
    return this.#run('show', `${commit}:${path}`);
  }
}
