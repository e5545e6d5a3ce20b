import { allows } from './allows.mjs';
import { ABSENT, isWords, KEYWORDS } from './keywords.mjs';
import { brief, changed, code } from './phrases.mjs';
import { same } from './same.mjs';

const UNIONS = ['oneOf', 'anyOf', 'allOf'];

/** Tells every difference of two schemas to `emit`; `at` is the place of the second one in its document. */
export function compareSchemas(base, head, at, emit) {
  if (same(base, head)) return;
  if (reshaped(base, head)) {
    shape(base, head, at, emit);
    return;
  }
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(head)])) {
    const [from, to] = [base, head].map((it) => it[keyword] ?? ABSENT[keyword]);
    if (!same(from, to)) keywordChange(keyword, from, to, { base, head, at, emit });
  }
}

/** A value of another kind: its single keywords cannot be compared any more. */
function reshaped(base, head) {
  const kind = (it) => UNIONS.find((union) => it[union]) ?? it.type;
  return kind(base) !== kind(head);
}

function shape(base, head, at, emit) {
  const [from, to] = [brief(base), brief(head)];
  const effect = allows(head, base) ? 'wider' : allows(base, head) ? 'narrower' : 'other';
  const values = { wider: `what is not ${from}`, narrower: `what is not ${to}`, other: `${from} in place of ${to}` }[effect];
  emit({ at, keyword: 'type', change: 'changed', what: `was ${from}, is ${to}`, from, to, effect, values, added: `${to} in place of ${from}` });
}

function keywordChange(keyword, from, to, context) {
  const { at, emit } = context;
  if (keyword === 'properties') return properties(context);
  if (keyword === 'required') return required(context);
  if (keyword === 'items') return compareSchemas(from ?? {}, to ?? {}, [...at, 'items'], emit);
  if (keyword === 'additionalProperties') return additional(from, to, context);
  if (UNIONS.includes(keyword)) return branches(keyword, from, to, context);
  if (keyword === 'x-known-values') return knownValues(from ?? [], to ?? [], context);
  const place = { at: [...at, keyword], keyword, change: changed(from, to), from, to };
  if (keyword === 'default') {
    return emit({ ...place, effect: 'behaviour', what: `\`default\`: ${code(from)} → ${code(to)}`, values: 'What is left out means something else now.' });
  }
  if (isWords(keyword)) return emit({ ...place, effect: 'words', what: `\`${keyword}\` ${changed(from, to)}` });
  const judged = KEYWORDS[keyword]?.(from, to) ?? { effect: 'other', values: `something that \`${keyword}\` decides` };
  return emit({ ...place, ...judged, what: `\`${keyword}\`: ${code(from)} → ${code(to)}` });
}

function properties({ base, head, at, emit }) {
  const [before, now] = [base.properties ?? {}, head.properties ?? {}];
  const gone = Object.keys(before).filter((it) => !(it in now));
  const added = Object.keys(now).filter((it) => !(it in before));
  for (const name of gone) {
    const renamed = gone.length === 1 && added.length === 1 && same(before[name], now[added[0]]);
    const what = renamed ? `member \`${name}\` renamed to \`${added[0]}\`` : `member \`${name}\` removed`;
    emit({ at: [...at, 'properties', name], side: 'base', keyword: 'properties', change: 'removed', what, from: name, to: renamed ? added[0] : undefined, effect: 'gone', values: `\`${name}\`` });
  }
  for (const name of added) {
    const needed = head.required?.includes(name);
    const what = `${needed ? 'required ' : ''}member \`${name}\` added`;
    emit({ at: [...at, 'properties', name], keyword: 'properties', change: 'added', what, to: name, effect: needed ? 'needed' : 'new', values: `\`${name}\`` });
  }
  for (const name of Object.keys(now).filter((it) => it in before)) {
    compareSchemas(before[name], now[name], [...at, 'properties', name], emit);
  }
}

/** Members that appear or disappear say themselves whether they were required. */
function required({ base, head, at, emit }) {
  const [before, now] = [base.required ?? [], head.required ?? []];
  const stays = (name) => !base.properties?.[name] === !head.properties?.[name];
  const tell = (name, what, effect, values) => emit({ at: [...at, 'required'], keyword: 'required', change: 'changed', what: `member \`${name}\` ${what}`, from: before, to: now, effect, values });
  now.filter((it) => !before.includes(it) && stays(it)).forEach((it) => tell(it, 'became required', 'narrower', `an object without \`${it}\``));
  before.filter((it) => !now.includes(it) && stays(it)).forEach((it) => tell(it, 'became optional', 'wider', `an object without \`${it}\``));
}

function additional(from, to, { at, emit }) {
  const open = (it) => (it === true ? {} : it);
  const place = [...at, 'additionalProperties'];
  if (from === false || to === false) {
    const what = `undeclared members are ${to === false ? 'forbidden' : 'allowed'} now`;
    emit({ at: place, keyword: 'additionalProperties', change: 'changed', what, from, to, effect: to === false ? 'narrower' : 'wider', values: 'a member that is not declared' });
  } else {
    compareSchemas(open(from), open(to), place, emit);
  }
}

/** Branches are compared with the one of their type; the others came or went. */
function branches(union, from = [], to = [], { at, emit }) {
  const left = [...from];
  const take = (test) => left.splice(left.findIndex(test), left.some(test) ? 1 : 0)[0];
  const unlike = to.map((branch, i) => [branch, i]).filter(([branch]) => !take((it) => same(it, branch)));
  for (const [branch, i] of unlike) {
    const place = [...at, union, i];
    const partner = take((it) => it.type === branch.type);
    if (partner) compareSchemas(partner, branch, place, emit);
    else emit({ at: place, keyword: union, change: 'added', what: `shape ${brief(branch)} added`, to: brief(branch), effect: union === 'allOf' ? 'narrower' : 'wider', values: brief(branch) });
  }
  for (const branch of left) {
    emit({ at: [...at, union, from.indexOf(branch)], side: 'base', keyword: union, change: 'removed', what: `shape ${brief(branch)} removed`, from: brief(branch), effect: union === 'allOf' ? 'wider' : 'narrower', values: brief(branch) });
  }
}

function knownValues(from, to, { at, emit }) {
  const place = { at: [...at, 'x-known-values'], keyword: 'x-known-values', from, to };
  const gone = from.filter((it) => !to.includes(it));
  const added = to.filter((it) => !from.includes(it));
  gone.forEach((it) => emit({ ...place, change: 'removed', what: `known value ${code(it)} removed`, effect: 'unknown value', values: code(it) }));
  added.forEach((it) => emit({ ...place, change: 'added', what: `known value ${code(it)} added`, effect: 'known value', values: code(it) }));
  if (!gone.length && !added.length) emit({ ...place, change: 'changed', what: 'known values in another order', effect: 'words' });
}
