import { compareNodes, same } from './difference.mjs';
import { KEYWORDS } from './keywords.mjs';
import { compareSchemas } from './schema.mjs';

/** A path parameter is identified by its position, because its name is not on the wire. */
function keyed({ node, at, path, item }) {
  const positions = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const key = ({ in: where, name }) => (where === 'path' ? `path ${positions.indexOf(name)}` : `${where} ${name}`);
  const list = (owner, place) =>
    (owner.parameters ?? []).map((parameter, i) => [key(parameter), { parameter, at: [...place, 'parameters', i] }]);
  return new Map([...list(item, at.slice(0, -1)), ...list(node, at)]);
}

/** The parameters of two operations, those of their paths included. */
export function compareParameters(base, head, tell) {
  const [before, now] = [keyed(base), keyed(head)];
  const only = (one, other) => [...one].filter(([key]) => !other.has(key)).map(([, place]) => place);
  const named = ({ parameter }) => `${parameter.in} parameter \`${parameter.name}\``;
  const [gone, added] = [only(before, now), only(now, before)];
  for (const place of gone) {
    const { in: where, name, schema } = place.parameter;
    const successor = added.find(({ parameter }) => parameter.in === where && same(parameter.schema, schema));
    const what = `${named(place)} ${successor ? `renamed to \`${successor.parameter.name}\`` : 'removed'}`;
    const entry = { at: place.at, side: 'base', keyword: 'parameters', change: 'removed', from: name };
    tell({ ...entry, what, effect: 'gone', values: `\`${name}\`` });
  }
  for (const place of added) {
    const { name, required } = place.parameter;
    const what = `${required ? 'required' : 'optional'} ${named(place)} added`;
    const entry = { at: place.at, keyword: 'parameters', change: 'added', to: name };
    tell({ ...entry, what, effect: required ? 'needed' : 'new', values: `\`${name}\`` });
  }
  for (const [key, { parameter, at }] of now) {
    if (before.has(key)) compareParameter(before.get(key).parameter, parameter, at, tell);
  }
}

function withDefaults(parameter) {
  const style = parameter.style ?? (['query', 'cookie'].includes(parameter.in) ? 'form' : 'simple');
  const absent = { required: false, deprecated: false, allowReserved: false, allowEmptyValue: false };
  return { ...absent, ...parameter, style, explode: parameter.explode ?? style === 'form' };
}

function compareParameter(base, head, at, tell) {
  const [before, now] = [withDefaults(base), withDefaults(head)];
  const written = (from, to) => ({ effect: to ? 'wider' : 'narrower', values: `\`${head.name}\` written so` });
  const judges = {
    name: (from) => ({ effect: 'words', what: `called \`${from}\` until now; the address is the same` }),
    schema: (from, to, { at: place, tell: deeper }) => {
      if (!becomesText(before, now)) return compareSchemas(from, to, place, deeper);
      return { effect: 'wider', what: 'may be any text now', values: 'any other text' };
    },
    required: (from, to) => ({ effect: to ? 'narrower' : 'wider', values: `a request without \`${head.name}\`` }),
    allowReserved: written,
    allowEmptyValue: written,
  };
  const named = (entry) => tell({ ...entry, what: `\`${head.name}\`: ${entry.what}` });
  compareNodes(before, now, at, named, { judges, unknown: `\`${head.name}\` written as before` });
}

/**
 * Whether any text is allowed now, and was not. A parameter is text, unless a list or an object makes several of it.
 */
function becomesText({ schema = {}, explode }, { schema: now = {} }) {
  const several = schema.type === 'object' || (schema.type === 'array' && explode);
  const { type, ...others } = now;
  const anyText = type === 'string' && !Object.keys(KEYWORDS).some((keyword) => others[keyword]);
  return anyText && !several && schema.type !== 'string';
}
