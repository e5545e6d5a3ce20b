import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { Git } from '../src/git.mjs';
import { specs } from '../src/specs.mjs';

const all = [];
after(() => all.forEach((it) => rmSync(it, { recursive: true })));

function folder() {
  all.push(mkdtempSync(join(tmpdir(), 'review-')));
  return all.at(-1);
}

describe('the base', () => {
  let clone;
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: clone,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const commit = (vendor, text) => {
    mkdirSync(join(clone, 'spec', vendor), { recursive: true });
    writeFileSync(join(clone, 'spec', vendor, 'openapi.yaml'), text);
    git('add', '-A');
    git('commit', '-q', '-m', text);
    return git('rev-parse', 'HEAD');
  };
  beforeEach(() => {
    clone = folder();
    git('init', '-q', '-b', 'main');
  });

  it('is the merge base of a branch with main', () => {
    const first = commit('a', 'one');
    git('checkout', '-q', '-b', 'change');
    commit('a', 'two');
    assert.equal(new Git(clone).base().commit, first);
  });
  it('is what was asked for', () => {
    const first = commit('a', 'one');
    commit('a', 'two');
    assert.equal(new Git(clone).base('HEAD~1').commit, first);
  });
  it('is the parent of HEAD on main without a remote', () => {
    const first = commit('a', 'one');
    commit('a', 'two');
    assert.equal(new Git(clone).base().commit, first);
  });
  it('is HEAD on main with uncommitted changes', () => {
    const first = commit('a', 'one');
    writeFileSync(join(clone, 'spec/a/openapi.yaml'), 'two');
    assert.equal(new Git(clone).base().commit, first);
  });
  it('that is unknown is said in a sentence', () => {
    commit('a', 'one');
    assert.throws(
      () => new Git(clone).base('nowhere'),
      /^Problem: git does not know the base "nowhere"|git does not know/,
    );
  });
  it('tells what is new, deleted, changed and unchanged', () => {
    commit('gone', 'one');
    commit('same', 'one');
    commit('other', 'one');
    rmSync(join(clone, 'spec/gone'), { recursive: true });
    writeFileSync(join(clone, 'spec/other/openapi.yaml'), 'two');
    mkdirSync(join(clone, 'spec/fresh'));
    writeFileSync(join(clone, 'spec/fresh/openapi.yaml'), 'one');
    const found = specs(new Git(clone), new Git(clone).base('HEAD'), clone, folder());
    assert.deepEqual(
      found.map((it) => [it.vendor, it.state]),
      [
        ['fresh', 'new'],
        ['gone', 'deleted'],
        ['other', 'changed'],
        ['same', 'unchanged'],
      ],
    );
  });
});
