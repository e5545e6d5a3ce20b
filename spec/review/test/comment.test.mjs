import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { YAML } from '../src/tools.mjs';

const file = new URL('../../../.github/workflows/review-comment.yml', import.meta.url);
const { steps } = YAML.parse(readFileSync(file, 'utf8')).jobs.comment;
const AsyncFunction = (async () => {}).constructor;
const MARKER = '<!-- review of the specifications -->';
const folder = mkdtempSync(join(tmpdir(), 'comment-'));
after(() => rmSync(folder, { recursive: true }));

const RUN = { id: 1, head_sha: 'abc', head_repository: { id: 7 } };
const PULL = { head: { sha: 'abc', repo: { id: 7 } } };

/** Runs the script that posts, and answers what it did. */
async function posted({ pull = PULL, comments = [] } = {}) {
  const done = [];
  const pulls = { get: async ({ pull_number: number }) => ({ data: { ...pull, number } }) };
  const issues = {
    listComments: null,
    updateComment: async ({ comment_id: updated, body }) => done.push({ updated, body }),
    createComment: async ({ issue_number: created, body }) => done.push({ created, body }),
  };
  const github = { paginate: async () => comments, rest: { pulls, issues } };
  const context = { repo: { owner: 'o', repo: 'r' }, payload: { workflow_run: RUN } };
  process.env.FOLDER = folder;
  const script = new AsyncFunction('github', 'context', 'core', 'require', steps.at(-1).with.script);
  await script(github, context, { notice: () => {} }, createRequire(import.meta.url));
  return done;
}

const write = (name, text) => writeFileSync(join(folder, name), text);

describe('the comment of a review', () => {
  beforeEach(() => {
    rmSync(join(folder, 'review.md'), { force: true });
    write('review.md', 'Thanks, @somebody');
    write('number', '12\n');
    write('changed', 'true\n');
  });

  it('is made once and calls nobody', async () => {
    assert.deepEqual(await posted(), [{ created: 12, body: `${MARKER}\nThanks, @\u200bsomebody` }]);
  });

  it('is kept up to date afterwards, and only the own one', async () => {
    const comments = [
      { id: 1, body: MARKER, user: { login: 'somebody' } },
      { id: 2, body: `${MARKER}\nold`, user: { login: 'github-actions[bot]' } },
    ];
    const [{ updated }, ...more] = await posted({ comments });
    assert.deepEqual([updated, more], [2, []]);
  });

  it('is not made where no specification changed', async () => {
    write('changed', 'false\n');
    assert.deepEqual(await posted(), []);
  });

  for (const [what, pull] of [
    ['another head', { head: { sha: 'def', repo: { id: 7 } } }],
    ['another repository', { head: { sha: 'abc', repo: { id: 8 } } }],
    ['no repository any more', { head: { sha: 'abc', repo: null } }],
  ]) {
    it(`is not made on a pull request that has ${what}`, async () => {
      assert.deepEqual(await posted({ pull }), []);
    });
  }

  for (const number of ['0', '12; rm', '../12', '', '1e3', '12\n13', '99999999999']) {
    it(`is not made for the number ${JSON.stringify(number)}`, async () => {
      write('number', number);
      await assert.rejects(posted(), /number/);
    });
  }

  it('is not made of a large file or of a link', async () => {
    write('review.md', 'x'.repeat(60_001));
    await assert.rejects(posted(), /review\.md is no file/);
    rmSync(join(folder, 'review.md'));
    symlinkSync(join(folder, 'number'), join(folder, 'review.md'));
    await assert.rejects(posted(), /review\.md is no file/);
  });
});

describe('the workflow that comments', () => {
  it('runs no code of the change', () => {
    const used = steps.map(({ uses }) => uses.replace(/@.*/, ''));
    assert.deepEqual(used, ['actions/github-script', 'actions/download-artifact', 'actions/github-script']);
    assert.ok(steps.every(({ run }) => !run));
  });

  it('puts no text of others into a script', () => {
    for (const step of steps) assert.doesNotMatch(step.with.script ?? '', /\$\{\{/);
  });
});
