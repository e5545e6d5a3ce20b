import { allows } from './allows.mjs';
import { added, code, compareNodes, removed, same, sides } from './difference.mjs';
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

/** Reports all differences of two schemas; `at` is the place of the second one in its document. */
export function compareSchemas(base = {}, head = {}, at, tell) {
  const node = { judges: JUDGES, absent: ABSENT, unknown: 'something that this keyword decides' };
  // keywords of different types cannot be compared
  if (kind(base) !== kind(head)) tell(reshaped(base, head, at));
  else compareNodes(base, head, at, tell, node);
}

const kind = (schema) => UNIONS.find((union) => schema[union]) ?? schema.type;

function reshaped(base, head, at) {
  const [from, to] = [brief(base), brief(head)];
  const place = { at, keyword: 'type', change: 'changed', what: `was ${from}, is ${to}`, from, to };
  if (allows(head, base)) return { ...place, effect: 'wider', values: `what is not ${from}` };
  if (allows(base, head)) return { ...place, effect: 'narrower', values: `what is not ${to}` };
  return { ...place, effect: 'other', values: `${from} in place of ${to}`, added: `${to} in place of ${from}` };
}

/** A short description of a schema. */
export function brief(schema) {
  const union = schema.oneOf ?? schema.anyOf;
  if (union) return union.map(brief).join(' or ');
  const items = schema.items ? brief(schema.items) : 'anything';
  const type = schema.type === 'array' ? `list of ${items}` : (schema.type ?? 'anything');
  return `${type}${schema.format ? ` (${schema.format})` : ''}${schema.nullable ? ' or null' : ''}`;
}

function properties(before = {}, now = {}, { at, head, tell }) {
  const { gone, fresh, kept } = sides(Object.keys(before), Object.keys(now));
  const renamed = gone.length === 1 && fresh.length === 1 && same(before[gone[0]], now[fresh[0]]);
  for (const name of gone) {
    const what = `member \`${name}\` ${renamed ? `renamed to \`${fresh[0]}\`` : 'removed'}`;
    tell({ ...removed(at, name), what, effect: 'gone', values: `\`${name}\`` });
  }
  for (const name of fresh) {
    const needed = head.required?.includes(name);
    const what = `${needed ? 'required ' : ''}member \`${name}\` added`;
    tell({ ...added(at, name), what, effect: needed ? 'needed' : 'new', values: `\`${name}\`` });
  }
  kept.forEach((name) => compareSchemas(before[name], now[name], [...at, name], tell));
}

/** Changes of `required`, except for added or removed members, which report that themselves. */
function required(before, now, { at, base, head, tell }) {
  const { gone, fresh } = sides(before, now);
  const stays = (name) => !base.properties?.[name] === !head.properties?.[name];
  const tellThat = (became, effect) => (name) => {
    const what = `member \`${name}\` became ${became}`;
    tell({ at, keyword: 'required', change: 'changed', what, effect, values: `an object without \`${name}\`` });
  };
  fresh.filter(stays).forEach(tellThat('required', 'narrower'));
  gone.filter(stays).forEach(tellThat('optional', 'wider'));
}

function additionalProperties(from, to, { at, tell }) {
  const schema = (value) => (value === true ? {} : value);
  if (from !== false && to !== false) return compareSchemas(schema(from), schema(to), at, tell);
  const [effect, are] = to === false ? ['narrower', 'forbidden'] : ['wider', 'allowed'];
  const what = `undeclared members are ${are} now`;
  return { change: 'changed', what, effect, values: 'a member that is not declared' };
}

/** Compares branches of the same type; the others were added or removed. */
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
    tell({ ...removed(at, from.indexOf(branch)), what, from: brief(branch), effect: more[1], values: brief(branch) });
  }
}

function knownValues(from = [], to = [], { at, tell }) {
  const { gone, fresh } = sides(from, to);
  if (same(gone, fresh)) return { what: 'known values in another order', effect: 'words', change: 'changed' };
  const tellThat = (change, effect) => (value) =>
    tell({ at, keyword: 'x-known-values', change, from, to, what: `known value ${code(value)} ${change}`, effect });
  gone.forEach(tellThat('removed', 'unknown value'));
  fresh.forEach(tellThat('added', 'known value'));
  return undefined;
}
