import { sides } from './difference.mjs';

/**
 * How a change to a keyword affects the set of allowed values: `narrower`, `wider` or `other` (both, or unknown), with
 * the affected values in words; for `other`, those now rejected, and in `added` the new ones.
 */
const narrower = (values) => ({ effect: 'narrower', values });
const wider = (values) => ({ effect: 'wider', values });
const other = (values, added) => ({ effect: 'other', values, added });

/** A keyword that rejects values if present; `compare` judges a change of its value. */
function constraint(outside, compare = (from, to) => other(outside(to), outside(from))) {
  return (from, to) => {
    if (to === undefined) return wider(outside(from));
    if (from === undefined) return narrower(outside(to));
    return compare(from, to);
  };
}

/** A keyword that rejects more, the further it moves in one direction. */
function bound(outside, stricter) {
  return constraint(outside, (from, to) => (stricter(to, from) ? narrower(outside(to)) : wider(outside(from))));
}
const lower = (outside) => bound(outside, (one, than) => one > than);
const upper = (outside) => bound(outside, (one, than) => one < than);

/** A keyword that is true or absent. */
const flag = (outside) => (from, to) => (to ? narrower(outside) : wider(outside));

/** A keyword that names a set of values, which may be a subset of another. */
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
const outsideFormat = (format) => OUTSIDE[format] ?? `a text that is not a valid ${format}`;
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
  uniqueItems: flag('a list with duplicates'),
  multipleOf: constraint((divisor) => `a number that is not a multiple of ${divisor}`),
  pattern: constraint((pattern) => `a text that \`${pattern}\` does not match`),
  format: set(outsideFormat, { int32: 'int64', float: 'double' }),
  type: set((type) => `anything other than ${type}`, { integer: 'number' }, outsideType),
  enum: constraint((values) => `any value other than ${listed(values)}`, list),
  nullable: (from, to) => (to ? wider('null') : narrower('null')),
  readOnly: flag('the member at all, which only the vendor sets'),
  writeOnly: flag('the member at all, which the vendor never returns'),
};

/** The defaults of absent keywords. */
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
