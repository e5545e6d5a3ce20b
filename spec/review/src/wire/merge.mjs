import { resolvesTo } from './pointers.mjs';

/**
 * Redocly's differ decides what breaks. Here is where it is corrected: a break of its own that is none, by rule, with
 * the effect that we see at the same place. DIFFER.md counts them on the labelled mutants.
 */
const FALSE_ALARMS = {
  'operation-id-changed': ['name'], // Java and other languages, not the wire; it needs a major step all the same
  'schema-constraint-changed': ['narrower', 'wider', 'words'], // int64 or int32 where it changes nothing for this side
  'schema-combinator-changed': ['wider', 'narrower'], // the old schema is one of the new shapes
  'schema-type-changed': ['narrower', 'wider'],
  'response-removed': ['covered'], // falls under a response that is read alike
  'security-scheme-changed': ['words'], // bearerFormat is a hint for people
};

/** Joins our differences with Redocly's breaks, and says whose verdict each is. */
export function merged(ours, breaks) {
  const told = new Set();
  const entries = ours.map((entry) => {
    const same = breaks.filter((it) => touches(it.pointer, entry.pointer) || touches(it.path, entry.pointer));
    if (entry.breaks !== 'nobody') same.forEach((it) => told.add(it));
    else same.filter((it) => FALSE_ALARMS[it.rule]?.includes(entry.effect)).forEach((it) => told.add(it));
    return {
      ...entry,
      redocly: same.length > 0,
      source: same.length && entry.breaks !== 'nobody' ? 'redocly' : 'ours',
    };
  });
  return [...entries, ...breaks.filter((it) => !told.has(it)).map(onlyRedocly)];
}

function touches(one, other) {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function onlyRedocly({ rule, message, pointer }) {
  const { operation, direction, breaks } = resolvesTo(pointer);
  return {
    operation,
    direction,
    pointer,
    keyword: rule,
    change: 'changed',
    what: message,
    breaks,
    step: 'major',
    effect: 'other',
    redocly: true,
    source: 'redocly',
    why: `Redocly's differ calls this a break (${rule}); the review has no words of its own for it.`,
  };
}
