// JSON whose numbers keep their spelling: JSON.parse rounds those that a double cannot hold.

import { randomUUID } from 'node:crypto';

class Numeral {
  constructor(text) {
    this.text = text;
  }
}

const MARK = randomUUID(); // no text of a vendor begins with it
const STRING_OR_NUMBER = /("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)/g;

/** Numbers become Numerals. */
export function parse(text) {
  JSON.parse(text); // what is no JSON ends here, with a message about the text itself
  const marked = text.replace(STRING_OR_NUMBER, (_, string, number) => string ?? JSON.stringify(MARK + number));
  return JSON.parse(marked, (_, value) =>
    typeof value === 'string' && value.startsWith(MARK) ? new Numeral(value.slice(MARK.length)) : value);
}

/** The inverse: numbers are written as they were spelled. */
export function write(value) {
  if (value instanceof Numeral) return value.text;
  if (Array.isArray(value)) return `[${value.map(write)}]`;
  if (value && typeof value === 'object') {
    return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`)}}`;
  }
  return JSON.stringify(value);
}

/** The number as digits and an exponent, one spelling for each value: 35, 35.0 and 3.5e1 are 35e0. */
function canonical(text) {
  const [, sign, whole, fraction = '', exponent = '0'] = text.match(/^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/);
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const shift = digits.length - significant.length - fraction.length;
  return significant && `${sign}${significant}e${BigInt(exponent) + BigInt(shift)}`;
}

/** Whether two texts spell the same decimal number. */
export function sameDecimal(one, other) {
  const decimal = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
  return decimal.test(one) && decimal.test(other) && canonical(one) === canonical(other);
}

/** Compares JSON: numbers by value, members in any order, null as absent. */
export function same(one, other) {
  if (one === other || (one ?? null) === (other ?? null)) return true;
  if (one instanceof Numeral && other instanceof Numeral) return canonical(one.text) === canonical(other.text);
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one) && one.length !== other.length) return false;
  return names(one, other).every((name) => same(own(one, name), own(other, name)));
}

/** The value at a JSON pointer (RFC 6901), or undefined. */
export function at(document, pointer) {
  return pointer.split('/').slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((value, token) => (isContainer(value) ? own(value, token) : undefined), document);
}

/** Whether it is an object or a list. */
export const isContainer = (value) => value !== null && typeof value === 'object' && !(value instanceof Numeral);
/** The names or indexes in either of two values. */
export const names = (one, other) => [...new Set([...Object.keys(one), ...Object.keys(other)])];
const own = (value, name) => (Object.prototype.propertyIsEnumerable.call(value, name) ? value[name] : undefined);
