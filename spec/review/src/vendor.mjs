import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dereferenced } from './dereference.mjs';
import { lint } from './lint.mjs';
import { compareDocuments } from './wire/document.mjs';
import { groups } from './wire/groups.mjs';
import { compared, judged } from './wire/index.mjs';
import { toPointer } from './wire/pointers.mjs';

/** What the linter and the differ say of one specification. */
export async function reviewed({ vendor, state, base, head }, configurations, out) {
  const json = (side) => join(out, 'json', `${vendor}.${side}.json`);
  const [before, now] = await Promise.all([
    base && dereferenced(base, json('base')),
    head && dereferenced(head, json('head')),
  ]);
  const problems = head ? await linted(head, configurations) : [];
  const [old, current] = [before, now].map((it) => it && JSON.parse(readFileSync(it, 'utf8')));
  const spec = {
    vendor,
    state,
    base,
    head,
    lint: problems,
    versions: { base: old?.info?.version, head: current?.info?.version },
  };
  if ((base && !before) || (head && !now)) {
    const which = head && !now ? 'The changed specification' : 'The specification of the base';
    return {
      ...spec,
      wire: [],
      changes: [],
      problem: `${which} cannot be read, so nothing could be compared; see what the linter says.`,
    };
  }
  const wire =
    state === 'changed'
      ? (await compared({ file: base, json: before }, { file: head, json: now })).entries
      : wholeFile(state, old, current);
  return { ...spec, wire, changes: groups(wire) };
}

/** What either configuration forbids is forbidden. */
async function linted(file, configurations) {
  const all = (await Promise.all(configurations.map((it) => lint(file, it)))).flat();
  const byPlace = new Map();
  for (const it of all) {
    const key = `${it.rule} ${it.pointer} ${it.message}`;
    if (byPlace.get(key)?.severity !== 'error') byPlace.set(key, it);
  }
  return [...byPlace.values()];
}

/** A file that came or went: its operations, and no line of its own for each other thing in it. */
function wholeFile(state, base, head) {
  if (state === 'unchanged') return [];
  const none = { paths: {} };
  return compareDocuments(base ?? none, head ?? none)
    .filter((it) => it.keyword === 'paths')
    .map((entry) => judged(entry, (side, at) => ({ pointer: toPointer(at), line: 0 })));
}
