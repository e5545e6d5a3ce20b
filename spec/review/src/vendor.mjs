import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dereferenced } from './dereference.mjs';
import { lint } from './lint.mjs';
import { compareDocuments } from './wire/document.mjs';
import { groups } from './wire/groups.mjs';
import { compared, judged } from './wire/index.mjs';
import { toPointer } from './wire/pointers.mjs';

const UNREADABLE = 'cannot be read, so nothing could be compared; see what the linter says.';

/** Lints a specification and compares it with its base. */
export async function reviewed({ vendor, state, base, head }, configurations, out) {
  const json = (side, file) => file && dereferenced(file, join(out, 'json', `${vendor}.${side}.json`));
  const [problems, before, now] = await Promise.all([
    head ? lint(head, ...configurations) : [],
    json('base', base),
    json('head', head),
  ]);
  const [old, current] = [before, now].map((file) => file && JSON.parse(readFileSync(file, 'utf8')));
  const versions = { base: old?.info?.version, head: current?.info?.version };
  const spec = { vendor, state, base, head, lint: problems, versions, wire: [], changes: [] };
  if (head && !now) return { ...spec, problem: `The changed specification ${UNREADABLE}` };
  if (base && !before) return { ...spec, problem: `The specification of the base ${UNREADABLE}` };
  const changed = () => compared({ file: base, json: before }, { file: head, json: now });
  const wire = state === 'changed' ? (await changed()).entries : wholeFile(state, old, current);
  return { ...spec, wire, changes: groups(wire) };
}

/** The changes of an added or removed file: its operations only. */
function wholeFile(state, base = { paths: {} }, head = { paths: {} }) {
  if (state === 'unchanged') return [];
  const operations = compareDocuments(base, head).filter(({ keyword }) => keyword === 'paths');
  return operations.map((entry) => judged(entry, (side, at) => ({ pointer: toPointer(at), line: 0 })));
}
