import { readFileSync } from 'node:fs';
import { compareDocuments, stays } from './document.mjs';
import { resolvesTo, toPointer } from './pointers.mjs';
import { corrected, redoclyBreaks } from './redocly.mjs';
import { Source } from './source.mjs';
import { verdict } from './verdict.mjs';

/**
 * All differences of two specifications on the wire, and the findings of Redocly's differ alone. `base` and `head`
 * are `{file, json}`: the hand-written file, and the dereferenced JSON made of it.
 */
export async function compared(base, head) {
  const breaks = await redoclyBreaks(base.json, head.json);
  const [before, now] = [base.json, head.json].map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const sources = { base: new Source(base.file), head: new Source(head.file) };
  const ours = compareDocuments(before, now).map((entry) => judged(entry, (side, at) => sources[side].locate(at)));
  const real = ({ rule, pointer }) =>
    rule !== 'operation-removed' || !stays(resolvesTo(pointer).operation, before, now);
  return { entries: corrected(ours, breaks.filter(real)), breaks };
}

/** A difference with its verdict and its source. */
export function judged({ at, side = 'head', values, added, ...entry }, locate) {
  const written = { side, ...locate(side, at) };
  return { ...entry, pointer: toPointer(at), written, ...verdict({ values, added, ...entry }) };
}
