import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ClientTree } from './java/client-tree.mjs';
import { Maven } from './java/maven.mjs';
import { compile } from './javac.mjs';

const run = promisify(execFile);
const NOTHING = { compared: false, reason: '', problem: '', breaks: [], additions: [] };
const STATES = {
  unchanged: 'The specification did not change.',
  new: 'The specification is new: nobody uses its client yet.',
  deleted: 'The specification is gone, and its client with it.',
};

/**
 * What a Java user must change, for each vendor: the client is generated and compiled from the base and from the head, and
 * japicmp compares them. `compared` is false where there is nothing to compare (`reason` says why), or where a client could
 * not be made (`problem` says why). Written to java.json as well.
 */
export async function javaDifference(options) {
  const changed = options.specs.filter((it) => it.state === 'changed').map((it) => it.vendor);
  const found = changed.length ? await compared(options, changed) : {};
  const result = Object.fromEntries(
    options.specs.map((it) => [it.vendor, found[it.vendor] ?? { ...NOTHING, reason: STATES[it.state] }]),
  );
  writeFileSync(join(options.out, 'java.json'), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

async function compared(options, vendors) {
  const all = (value) => Object.fromEntries(vendors.map((it) => [it, { ...NOTHING, ...value }]));
  const maven = new Maven(options);
  const base = new ClientTree(options, 'base');
  const head = new ClientTree(options, 'head');
  base.write();
  head.write();
  const [, before, after] = await Promise.all([
    compile('JavaReview', options, reviewClasses(options.out)),
    maven.compile(base.pom),
    maven.compile(head.pom),
  ]);
  if (after) return all({ problem: `The client of the head cannot be made: ${after}` });
  const reason = before ? await withItsOwnTree(base, maven, options, before) : '';
  if (before && !reason) return all({ problem: `The client of the base cannot be made: ${before}` });
  const written = await review(options, base.classes, head.classes, vendors);
  return Object.fromEntries(vendors.map((it) => [it, { ...NOTHING, compared: true, reason, ...written[it] }]));
}

/** The words that say so, or '' where not even the base itself makes a client. */
async function withItsOwnTree(base, maven, { base: { commit } }, why) {
  base.writeAsIn(commit);
  return (await maven.compile(base.pom))
    ? ''
    : `The client of the base was made with the templates and the runtime of the base, because those of the head do not fit it: ${why}`;
}

async function review({ out, java, classpath }, base, head, vendors) {
  const found = join(out, 'java');
  await run(join(java, 'bin', 'java'), [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    [reviewClasses(out), classpath].join(delimiter),
    'io.github.smscontracts.engine.review.JavaReview',
    found,
    base,
    head,
    ...vendors,
  ]);
  return JSON.parse(readFileSync(join(found, 'java.json'), 'utf8'));
}

function reviewClasses(out) {
  return join(out, 'java', 'review');
}
