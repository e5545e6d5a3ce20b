import { isDeepStrictEqual } from 'node:util';

export const same = isDeepStrictEqual;

const LONGEST = 60;

/** A value as code, or `none`. */
export function code(value) {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text}\``;
}

/** What only the first of two lists has, only the second, and both. */
export function sides(before, now) {
  const without = (one, other) => one.filter((item) => !other.includes(item));
  return { gone: without(before, now), fresh: without(now, before), kept: now.filter((item) => before.includes(item)) };
}

/** Keywords that are documentation. */
const WORDS =
  /^(x-.*|description|title|summary|examples?|externalDocs|deprecated|xml|links|license|contact|termsOfService)$/;
export const isWords = (keyword) => WORDS.test(keyword);

function changed(from, to) {
  if (from === undefined) return 'added';
  return to === undefined ? 'removed' : 'changed';
}

/** The keywords that differ between two nodes; `absent` has the defaults of absent keywords. */
export function differences(base = {}, head = {}, at = [], absent = {}) {
  return Object.keys({ ...base, ...head })
    .map((keyword) => ({ keyword, from: base[keyword] ?? absent[keyword], to: head[keyword] ?? absent[keyword] }))
    .filter(({ from, to }) => !same(from, to))
    .map((found) => ({ ...found, at: [...at, found.keyword], change: changed(found.from, found.to) }));
}

/** The place of a named thing that only the base, or only the head, has. */
export function removed(at, name) {
  return { at: [...at, name], side: 'base', keyword: at.at(-1), change: 'removed', from: name };
}
export const added = (at, name) => ({ at: [...at, name], keyword: at.at(-1), change: 'added', to: name });

/** Reports added and removed members of a map, and compares the others. */
export function compareMaps(base = {}, head = {}, at, tell, kind, compare) {
  const { gone, fresh, kept } = sides(Object.keys(base), Object.keys(head));
  const about = (name, change) => ({ what: `${kind} \`${name}\` ${change}`, values: `the ${kind} \`${name}\`` });
  gone.forEach((name) => tell({ ...removed(at, name), ...about(name, 'removed'), effect: 'gone' }));
  fresh.forEach((name) => tell({ ...added(at, name), ...about(name, 'added'), effect: 'new' }));
  kept.forEach((name) => compare(base[name], head[name], [...at, name], tell, name));
}

/**
 * Reports each keyword that differs between two nodes. `judges` know some: each returns the effect, or nothing if it
 * has reported deeper differences itself. Other keywords are documentation, or `unknown`, which counts as a break.
 */
export function compareNodes(base, head, at, tell, { judges, unknown, absent, of = '' }) {
  for (const difference of differences(base, head, at, absent)) {
    const { keyword, from, to, change } = difference;
    const read = isWords(keyword) && { effect: 'words', what: `\`${keyword}\`${of} ${change}` };
    const judge = judges[keyword] ?? (() => read || { effect: 'other', values: unknown });
    const judged = judge(from, to, { at: difference.at, base, head, tell });
    if (judged) tell({ ...difference, what: `\`${keyword}\`: ${code(from)} → ${code(to)}`, ...judged });
  }
}
