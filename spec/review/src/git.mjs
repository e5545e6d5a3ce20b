import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from './problem.mjs';

/** The git repository around a folder. */
export class Git {
  constructor(folder) {
    this.folder = folder;
  }

  #run(args, env = process.env) {
    const options = { cwd: this.folder, env, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] };
    return execFileSync('git', args, options);
  }

  #tried(...args) {
    try {
      return this.#run(args).trim();
    } catch (e) {
      if (e.code === 'ENOENT') throw new Problem('The review needs git on the PATH.');
      return '';
    }
  }

  /** The commit to compare with, and how it was found. */
  base(ref) {
    if (!this.#tried('rev-parse', '--git-dir'))
      throw new Problem('The review needs a git clone: it compares with an earlier commit.');
    if (ref) return this.#described(this.#commit(ref) || unknown(ref), ref);
    const main = this.#onMain() ? ['origin/main'] : ['main', 'origin/main'];
    const other = main.find((name) => this.#commit(name));
    if (other) {
      const merge = this.#tried('merge-base', 'HEAD', other) || withoutMergeBase(other);
      return this.#described(merge, `merge base with ${other}`);
    }
    if (this.#dirty()) return this.#described(this.#commit('HEAD'), 'HEAD, because there are uncommitted changes');
    return this.#described(this.#commit('HEAD^') || this.#commit('HEAD'), 'the parent of HEAD');
  }

  #commit(ref) {
    return this.#tried('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  }

  #onMain() {
    return this.#tried('symbolic-ref', '--short', '-q', 'HEAD') === 'main';
  }

  #dirty() {
    return this.#tried('status', '--porcelain', '--', 'spec') !== '';
  }

  #described(commit, how) {
    const [id, subject] = this.#run(['log', '-1', '--format=%h%n%s', commit]).split('\n');
    return { commit, id, subject, how };
  }

  head() {
    const { id, subject } = this.#described('HEAD');
    return { id, subject, dirty: this.#dirty() };
  }

  /** Paths of files below a folder in a commit, from the repository's top. */
  files(commit, folder) {
    return listed(this.#run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', folder]));
  }

  show(commit, path) {
    return this.#run(['show', `${commit}:${path}`]);
  }

  /**
   * Copies the files of a commit into a folder; without a commit those of the working tree that git does not ignore.
   */
  copyTo(folder, commit) {
    if (commit) {
      const env = { ...process.env, GIT_INDEX_FILE: resolve(`${folder}.index`) };
      this.#run(['read-tree', commit], env);
      this.#run(['checkout-index', '--all', '--force', `--prefix=${folder}/`], env);
    } else {
      const files = listed(this.#run(['ls-files', '-z', '--cached', '--others', '--exclude-standard']));
      const there = files.filter((path) => existsSync(join(this.folder, path)));
      there.forEach((path) => cpSync(join(this.folder, path), join(folder, path)));
    }
  }
}

const listed = (output) => output.split('\0').filter(Boolean);

function unknown(ref) {
  throw new Problem(
    `git does not know the base "${ref}"; say -Dbase=<git ref> with a branch, tag or commit of this clone.`,
  );
}

function withoutMergeBase(ref) {
  throw new Problem(`git finds no merge base of HEAD and ${ref}; fetch the whole history, or say -Dbase=<git ref>.`);
}
