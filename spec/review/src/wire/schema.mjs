import { allows } from './allows.mjs';
import { added, code, compareNodes, gone, same } from './difference.mjs';
import { ABSENT, KEYWORDS } from './keywords.mjs';

const UNIONS = ['oneOf', 'anyOf', 'allOf'];
const JUDGES = {
  ...KEYWORDS,
  ...Object.fromEntries(UNIONS.map((union) => [union, branches])),
  properties,
  required,
  additionalProperties,
  items: (from, to, { at, tell }) => compareSchemas(from, to, at, tell),
  'x-known-values': knownValues,
  default: () => ({ effect: 'behaviour', values: 'What is left out means something else now.' }),
};

/** Tells every difference of two schemas; `at` is the place of the second one in its document. */
export function compareSchemas(base = {}, head = {}, at, tell) {
  // of values of another kind the single keywords cannot be compared any more
  if (kind(base) !== kind(head)) tell(reshaped(base, head, at));
  else compareNodes(base, head, at, tell, { judges: JUDGES, absent: ABSENT, unknown: 'something that this keyword decides' });
}

const kind = (schema) => UNIONS.find((union) => schema[union]) ?? schema.type;

function reshaped(base, head, at) {
  const [from, to] = [brief(base), brief(head)];
  const place = { at, keyword: 'type', change: 'changed', what: `was ${from}, is ${to}`, from, to };
  if (allows(head, base)) return { ...place, effect: 'wider', values: `what is not ${from}` };
  if (allows(base, head)) return { ...place, effect: 'narrower', values: `what is not ${to}` };
  return { ...place, effect: 'other', values: `${from} in place of ${to}`, added: `${to} in place of ${from}` };
}

/** A schema in a few words. */
export function brief(schema) {
  const union = schema.oneOf ?? schema.anyOf;
  if (union) return union.map(brief).join(' or ');
  const items = schema.items ? brief(schema.items) : 'anything';
  const type = schema.type === 'array' ? `list of ${items}` : (schema.type ?? 'anything');
  return `${type}${schema.format ? ` (${schema.format})` : ''}${schema.nullable ? ' or null' : ''}`;
}

function properties(before = {}, now = {}, { at, head, tell }) {
  const lost = Object.keys(before).filter((name) => !(name in now));
  const fresh = Object.keys(now).filter((name) => !(name in before));
  const renamed = lost.length === 1 && fresh.length === 1 && same(before[lost[0]], now[fresh[0]]);
  for (const name of lost) {
    const what = `member \`${name}\` ${renamed ? `renamed to \`${fresh[0]}\`` : 'removed'}`;
    tell({ ...gone(at, name), what, effect: 'gone', values: `\`${name}\`` });
  }
  for (const name of fresh) {
    const needed = head.required?.includes(name);
    const what = `${needed ? 'required ' : ''}member \`${name}\` added`;
    tell({ ...added(at, name), what, effect: needed ? 'needed' : 'new', values: `\`${name}\`` });
  }
  const kept = Object.keys(now).filter((name) => name in before);
  kept.forEach((name) => compareSchemas(before[name], now[name], [...at, name], tell));
}

/** Members that appear or disappear say themselves whether they were required. */
function required(before, now, { at, base, head, tell }) {
  const only = (one, other) =>
    one.filter((name) => !other.includes(name) && !base.properties?.[name] === !head.properties?.[name]);
  const tellMember = (name, became, effect) => {
    const what = `member \`${name}\` became ${became}`;
    tell({ at, keyword: 'required', change: 'changed', what, effect, values: `an object without \`${name}\`` });
  };
  only(now, before).forEach((name) => tellMember(name, 'required', 'narrower'));
  only(before, now).forEach((name) => tellMember(name, 'optional', 'wider'));
}

function additionalProperties(from, to, { at, tell }) {
  const schema = (value) => (value === true ? {} : value);
  if (from !== false && to !== false) return compareSchemas(schema(from), schema(to), at, tell);
  const what = `undeclared members are ${to === false ? 'forbidden' : 'allowed'} now`;
  return { change: 'changed', what, effect: to === false ? 'narrower' : 'wider', values: 'a member that is not declared' };
}

/** Branches are compared with the one of their type; the others came or went. */
function branches(from = [], to = [], { at, tell }) {
  const left = new Set(from);
  const unlike = [];
  to.forEach((branch, i) => {
    const twin = [...left].find((other) => same(other, branch));
    if (!left.delete(twin)) unlike.push([branch, i]);
  });
  const more = at.at(-1) === 'allOf' ? ['narrower', 'wider'] : ['wider', 'narrower'];
  for (const [branch, i] of unlike) {
    const partner = [...left].find((other) => other.type === branch.type);
    const what = `shape ${brief(branch)} added`;
    if (left.delete(partner)) compareSchemas(partner, branch, [...at, i], tell);
    else tell({ ...added(at, i), what, to: brief(branch), effect: more[0], values: brief(branch) });
  }
  for (const branch of left) {
    const what = `shape ${brief(branch)} removed`;
    tell({ ...gone(at, from.indexOf(branch)), what, from: brief(branch), effect: more[1], values: brief(branch) });
  }
}

function knownValues(from = [], to = [], { at, tell }) {
  const place = { at, keyword: 'x-known-values', from, to };
  const lost = from.filter((value) => !to.includes(value));
  const fresh = to.filter((value) => !from.includes(value));
  if (!lost.length && !fresh.length) return { what: 'known values in another order', effect: 'words', change: 'changed' };
  for (const value of lost)
    tell({ ...place, change: 'removed', what: `known value ${code(value)} removed`, effect: 'unknown value' });
  for (const value of fresh)
    tell({ ...place, change: 'added', what: `known value ${code(value)} added`, effect: 'known value' });
  return undefined;
}
