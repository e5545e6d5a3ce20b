import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { maven } from './maven.mjs';

const CLIENT = 'generated-client/client';
const NOTHING = { compared: false, reason: '', problem: '', breaks: [], additions: [] };
const STATES = {
  unchanged: 'The specification did not change.',
  new: 'The specification is new: nobody uses its client yet.',
  deleted: 'The specification is gone, and its client with it.',
};

/**
 * What a Java user must change, for each vendor: the client is generated and compiled from the base and from the head, and
 * the engine compares them. `compared` is false where there is nothing to compare (`reason` says why), or where a client
 * could not be made (`problem` says why). Written to java.json as well.
 */
export async function javaDifference(options) {
  const changed = options.specs.filter(({ state }) => state === 'changed').map(({ vendor }) => vendor);
  const found = changed.length ? await compared(options, changed) : {};
  const entry = ({ vendor, state }) => [vendor, { ...NOTHING, ...(found[vendor] ?? { reason: STATES[state] }) }];
  const result = Object.fromEntries(options.specs.map(entry));
  writeFileSync(join(options.out, 'java.json'), `${JSON.stringify(result, null, 2)}\n`);
  return result;
}

async function compared(options, vendors) {
  const { git, base, out, engine } = options;
  const all = (value) => Object.fromEntries(vendors.map((vendor) => [vendor, value]));
  const [was, is] = ['base', 'head'].map((side) => join(out, 'java', side));
  const make = (tree) => maven(options, tree, CLIENT, 'compile');
  [was, is].forEach((tree) => git.copyTo(tree));
  withSpecs(was, 'base', options);
  withSpecs(is, 'head', options);
  const [before, after] = await Promise.all([make(was), make(is)]);
  if (after) return all({ problem: `The client of the head cannot be made: ${after}` });
  if (before) {
    rmSync(was, { recursive: true });
    git.copyTo(was, base.commit);
    withSpecs(was, 'base', options);
    if (await make(was)) return all({ problem: `The client of the base cannot be made: ${before}` });
  }
  const reason = before
    ? `The client of the base was made with the templates and the runtime of the base, because those of the head do not fit it: ${before}`
    : '';
  const classes = [was, is].map((tree) => join(tree, CLIENT, 'target/classes'));
  const run = await engine;
  await run('JavaReview', join(out, 'java'), ...classes, ...vendors);
  const written = JSON.parse(readFileSync(join(out, 'java', 'java.json'), 'utf8'));
  return Object.fromEntries(vendors.map((vendor) => [vendor, { compared: true, reason, ...written[vendor] }]));
}

/** A specification that is on one side alone stands on both: it is not compared. */
function withSpecs(tree, side, { specs }) {
  for (const spec of specs) {
    cpSync(spec[side] ?? spec.head ?? spec.base, join(tree, 'spec', spec.vendor, 'openapi.yaml'));
  }
}
