import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Git } from '../src/git.mjs';
import { specs } from '../src/specs.mjs';
import { repository } from './repository.mjs';

describe('the base', () => {
  let folder;
  let clone;
  const base = (ref) => new Git(folder).base(ref).commit;
  const commit = (vendor, text) => {
    clone.write(`spec/${vendor}/openapi.yaml`, text);
    return clone.commit(text);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'review-'));
    clone = repository(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the merge base of a branch with main', () => {
    const first = commit('a', 'one');
    clone.git('checkout', '-q', '-b', 'change');
    commit('a', 'two');
    assert.equal(base(), first);
  });
  it('is what was asked for', () => {
    const first = commit('a', 'one');
    commit('a', 'two');
    assert.equal(base('HEAD~1'), first);
  });
  it('is the parent of HEAD on main without a remote', () => {
    const first = commit('a', 'one');
    commit('a', 'two');
    assert.equal(base(), first);
  });
  it('is HEAD on main with uncommitted changes', () => {
    const first = commit('a', 'one');
    clone.write('spec/a/openapi.yaml', 'two');
    assert.equal(base(), first);
  });
  it('that is unknown is said in a sentence', () => {
    commit('a', 'one');
    assert.throws(() => base('nowhere'), /git does not know the base "nowhere"/);
  });
  it('tells what is new, deleted, changed and unchanged', () => {
    ['gone', 'same', 'other'].forEach((vendor) => commit(vendor, 'one'));
    rmSync(join(folder, 'spec/gone'), { recursive: true });
    clone.write('spec/other/openapi.yaml', 'two');
    clone.write('spec/fresh/openapi.yaml', 'one');
    const found = specs(new Git(folder), { commit: 'HEAD' }, folder, join(folder, 'out'));
    const states = Object.fromEntries(found.map(({ vendor, state }) => [vendor, state]));
    assert.deepEqual(states, { fresh: 'new', gone: 'deleted', other: 'changed', same: 'unchanged' });
  });
});
