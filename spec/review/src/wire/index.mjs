import { readFileSync } from 'node:fs';
import { compareDocuments, stays } from './document.mjs';
import { merged } from './merge.mjs';
import { resolvesTo, toPointer } from './pointers.mjs';
import { redoclyBreaks } from './redocly-diff.mjs';
import { Source } from './source.mjs';
import { verdict } from './verdict.mjs';

/**
 * Every difference of two specifications on the wire. `base` and `head` are `{file, json}`: the hand-written file, and
 * the dereferenced JSON made of it.
 */
export async function wireDifference(base, head) {
  return (await compared(base, head)).entries;
}

/** The same, and beside it what Redocly's differ said by itself. */
export async function compared(base, head) {
  const breaks = await redoclyBreaks(base.json, head.json);
  const [before, now] = [base.json, head.json].map((it) => JSON.parse(readFileSync(it, 'utf8')));
  const sources = { base: new Source(base.file), head: new Source(head.file) };
  const ours = compareDocuments(before, now).map(({ at, side = 'head', values, added, ...entry }) => ({
    ...entry,
    pointer: toPointer(at),
    written: { side, ...sources[side].locate(at) },
    ...verdict({ values, added, ...entry }),
  }));
  const lost = breaks.filter(
    (it) => !(it.rule === 'operation-removed' && stays(resolvesTo(it.pointer).operation, before, now)),
  );
  const entries = merged(ours, lost).map((it) => ({
    bare: it.what,
    written: { side: 'head', pointer: it.pointer, line: 0 },
    ...it,
  }));
  return { entries, breaks };
}
