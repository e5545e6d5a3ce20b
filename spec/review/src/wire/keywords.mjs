import { sides } from './difference.mjs';

/**
 * What a change of one keyword does to the set of values that a schema allows: `narrower`, `wider` or `other` (both, or
 * unknown), and the values concerned, in words; for `other` those that are refused now, and in `added` those that are new.
 */
const narrower = (values) => ({ effect: 'narrower', values });
const wider = (values) => ({ effect: 'wider', values });
const other = (values, added) => ({ effect: 'other', values, added });

/** A keyword that refuses values where it stands; `compare` says what another value of it does. */
function constraint(outside, compare = (from, to) => other(outside(to), outside(from))) {
  return (from, to) => {
    if (to === undefined) return wider(outside(from));
    if (from === undefined) return narrower(outside(to));
    return compare(from, to);
  };
}

/** A keyword that refuses more the further it goes in one direction. */
function bound(outside, stricter) {
  return constraint(outside, (from, to) => (stricter(to, from) ? narrower(outside(to)) : wider(outside(from))));
}
const lower = (outside) => bound(outside, (one, than) => one > than);
const upper = (outside) => bound(outside, (one, than) => one < than);

/** A keyword that is true or absent. */
const flag = (outside) => (from, to) => (to ? narrower(outside) : wider(outside));

/** A keyword that names a set of values, which may lie within another one. */
function set(outside, within, between = outside) {
  return constraint(outside, (from, to) => {
    if (within[from] === to) return wider(between(from, to));
    return within[to] === from ? narrower(between(to, from)) : other(between(to, from), between(from, to));
  });
}

const OUTSIDE = {
  int32: 'a number beyond 32 bits',
  int64: 'a number beyond 64 bits',
  float: 'a number beyond single precision',
  double: 'a number beyond double precision',
};
const outsideFormat = (format) => OUTSIDE[format] ?? `a text that is no ${format}`;
const outsideType = (type, other) =>
  type === 'integer' && other === 'number' ? 'a number with decimals' : `${other} in place of ${type}`;

const listed = (values) => [values].flat().map((value) => `\`${JSON.stringify(value)}\``).join(', ');

function list(from, to) {
  const { gone, fresh } = sides(from, to);
  if (gone.length && fresh.length) return other(listed(gone), listed(fresh));
  return gone.length ? narrower(listed(gone)) : wider(listed(fresh));
}

export const KEYWORDS = {
  minimum: lower((least) => `a value below ${least}`),
  maximum: upper((most) => `a value above ${most}`),
  minLength: lower((least) => `a text shorter than ${least}`),
  maxLength: upper((most) => `a text longer than ${most}`),
  minItems: lower((least) => `a list of fewer than ${least}`),
  maxItems: upper((most) => `a list of more than ${most}`),
  minProperties: lower((least) => `an object of fewer than ${least} members`),
  maxProperties: upper((most) => `an object of more than ${most} members`),
  exclusiveMinimum: flag('the minimum itself'),
  exclusiveMaximum: flag('the maximum itself'),
  uniqueItems: flag('a list that holds something twice'),
  multipleOf: constraint((divisor) => `a number that is no multiple of ${divisor}`),
  pattern: constraint((pattern) => `a text that \`${pattern}\` does not match`),
  format: set(outsideFormat, { int32: 'int64', float: 'double' }),
  type: set((type) => `anything else than ${type}`, { integer: 'number' }, outsideType),
  enum: constraint((values) => `any other value than ${listed(values)}`, list),
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
