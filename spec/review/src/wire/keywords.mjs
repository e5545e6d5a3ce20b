/**
 * What a change of one keyword does to the set of values that a schema allows: `narrower`, `wider` or `other` (both, or
 * unknown), and the values concerned, in words; for `other` those that are refused now, and in `added` those that are new.
 */
const number = (v) => `\`${JSON.stringify(v)}\``;
const narrower = (values) => ({ effect: 'narrower', values });
const wider = (values) => ({ effect: 'wider', values });
const other = (values, added) => ({ effect: 'other', values, added });

/** A keyword that refuses some values where it stands, and more of them the further it goes in one direction. */
function bound(outside, stricter) {
  return (from, to) => {
    if (to === undefined) return wider(outside(from));
    if (from === undefined) return narrower(outside(to));
    return stricter(to, from) ? narrower(outside(to)) : wider(outside(from));
  };
}
const lower = (outside) => bound(outside, (a, b) => a > b);
const upper = (outside) => bound(outside, (a, b) => a < b);

/** A keyword that is true or absent. */
function flag(outside) {
  return (from, to) => (to ? narrower(outside) : wider(outside));
}

/** A keyword whose values cannot be compared with each other. */
function constraint(outside) {
  return (from, to) => {
    if (to === undefined) return wider(outside(from));
    if (from === undefined) return narrower(outside(to));
    return other(outside(to), outside(from));
  };
}

const WITHIN = { int32: 'int64', float: 'double' };
const OUTSIDE = {
  int32: 'a number beyond 32 bits',
  int64: 'a number beyond 64 bits',
  float: 'a number beyond single precision',
  double: 'a number beyond double precision',
};
const outsideFormat = (format) => OUTSIDE[format] ?? `a text that is no ${format}`;

function format(from, to) {
  if (WITHIN[from] === to && to) return wider(outsideFormat(from));
  if (WITHIN[to] === from && from) return narrower(outsideFormat(to));
  return constraint(outsideFormat)(from, to);
}

function type(from, to) {
  if (to === undefined) return wider(`anything else than ${from}`);
  if (from === undefined) return narrower(`anything else than ${to}`);
  if (from === 'integer' && to === 'number') return wider('a number with decimals');
  if (from === 'number' && to === 'integer') return narrower('a number with decimals');
  return other(`${from} in place of ${to}`, `${to} in place of ${from}`);
}

function list(from, to) {
  const name = (values) => values.map(number).join(', ');
  if (to === undefined) return wider('any other value');
  if (from === undefined) return narrower(`any other value than ${name(to)}`);
  const gone = from.filter((it) => !to.includes(it));
  const added = to.filter((it) => !from.includes(it));
  if (gone.length && added.length) return other(name(gone), name(added));
  return gone.length ? narrower(name(gone)) : wider(name(added));
}

export const KEYWORDS = {
  minimum: lower((v) => `a value below ${v}`),
  maximum: upper((v) => `a value above ${v}`),
  minLength: lower((v) => `a text shorter than ${v}`),
  maxLength: upper((v) => `a text longer than ${v}`),
  minItems: lower((v) => `a list of fewer than ${v}`),
  maxItems: upper((v) => `a list of more than ${v}`),
  minProperties: lower((v) => `an object of fewer than ${v} members`),
  maxProperties: upper((v) => `an object of more than ${v} members`),
  exclusiveMinimum: flag('the minimum itself'),
  exclusiveMaximum: flag('the maximum itself'),
  uniqueItems: flag('a list that holds something twice'),
  multipleOf: constraint((v) => `a number that is no multiple of ${v}`),
  pattern: constraint((v) => `a text that \`${v}\` does not match`),
  format,
  type,
  enum: list,
  nullable: (from, to) => (to ? wider('null') : narrower('null')),
  readOnly: flag('the member at all, which only the vendor sets'),
  writeOnly: flag('the member at all, which the vendor never returns'),
};

/** What the keyword means where it is absent. */
export const ABSENT = {
  nullable: false,
  exclusiveMinimum: false,
  exclusiveMaximum: false,
  uniqueItems: false,
  readOnly: false,
  writeOnly: false,
  additionalProperties: true,
  required: [],
  deprecated: false,
};

/** Read by people alone. */
const WORDS = new Set([
  'description',
  'title',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
  'xml',
  'links',
  'license',
  'contact',
  'termsOfService',
]);
export const isWords = (keyword) => WORDS.has(keyword) || keyword.startsWith('x-');
