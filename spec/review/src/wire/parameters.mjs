import { isWords, KEYWORDS } from './keywords.mjs';
import { brief, changed, code } from './phrases.mjs';
import { compareSchemas } from './schema.mjs';
import { same } from './same.mjs';

/** A parameter of the path is known by its place there: its name is not on the wire. */
function keyed({ node, at, path, shared }) {
  const positions = [...path.matchAll(/\{([^}]+)\}/g)].map((it) => it[1]);
  const key = (it) => (it.in === 'path' ? `path ${positions.indexOf(it.name)}` : `${it.in} ${it.name}`);
  const own = (node.parameters ?? []).map((parameter, i) => [
    key(parameter),
    { parameter, at: [...at, 'parameters', i] },
  ]);
  const ofPath = (shared ?? []).map((parameter, i) => [
    key(parameter),
    { parameter, at: [...at.slice(0, -1), 'parameters', i] },
  ]);
  return new Map([...ofPath, ...own]);
}

export function compareParameters(base, head, emit) {
  const tell = (entry) => emit({ direction: 'parameter', ...entry });
  const [before, now] = [keyed(base), keyed(head)];
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, it]) => it);
  const added = [...now].filter(([key]) => !before.has(key)).map(([, it]) => it);
  const name = ({ parameter }) => `${parameter.in} parameter \`${parameter.name}\``;
  for (const it of gone) {
    const successor = added.find(
      (other) => other.parameter.in === it.parameter.in && same(other.parameter.schema, it.parameter.schema),
    );
    const what = successor ? `${name(it)} renamed to \`${successor.parameter.name}\`` : `${name(it)} removed`;
    tell({
      at: it.at,
      side: 'base',
      keyword: 'parameters',
      change: 'removed',
      what,
      from: it.parameter.name,
      effect: 'gone',
      values: `\`${it.parameter.name}\``,
    });
  }
  for (const it of added) {
    const needed = it.parameter.required;
    tell({
      at: it.at,
      keyword: 'parameters',
      change: 'added',
      what: `${needed ? 'required' : 'optional'} ${name(it)} added`,
      to: it.parameter.name,
      effect: needed ? 'needed' : 'new',
      values: `\`${it.parameter.name}\``,
    });
  }
  for (const [key, it] of now) {
    if (before.has(key)) compareParameter(before.get(key).parameter, it.parameter, it.at, tell);
  }
}

function withDefaults(parameter) {
  const style = parameter.style ?? (['query', 'cookie'].includes(parameter.in) ? 'form' : 'simple');
  return {
    required: false,
    deprecated: false,
    allowReserved: false,
    allowEmptyValue: false,
    ...parameter,
    style,
    explode: parameter.explode ?? style === 'form',
  };
}

/** A parameter is text on the wire, whatever its type. */
function anyText({ schema = {} }) {
  return schema.type === 'string' && Object.keys(KEYWORDS).every((it) => it === 'type' || !schema[it]);
}

/** A list whose items are sent one by one, or an object: these are several texts. */
const severalTexts = ({ schema = {}, explode }) => schema.type === 'object' || (schema.type === 'array' && explode);

function compareParameter(base, head, at, tell) {
  const [before, now] = [withDefaults(base), withDefaults(head)];
  for (const keyword of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [from, to] = [before[keyword], now[keyword]];
    if (same(from, to)) continue;
    const what = `\`${head.name}\`: \`${keyword}\` ${code(from)} → ${code(to)}`;
    const place = { at: [...at, keyword], keyword, change: changed(from, to), from, to, what };
    if (
      keyword === 'schema' &&
      anyText(now) &&
      !anyText(before) &&
      before.schema?.type !== 'string' &&
      !severalTexts(before)
    )
      tell({
        ...place,
        what: `\`${head.name}\` may be any text now`,
        from: brief(from),
        to: brief(to),
        effect: 'wider',
        values: 'any other text',
      });
    else if (keyword === 'schema')
      compareSchemas(from ?? {}, to ?? {}, place.at, (entry) =>
        tell({ ...entry, bare: entry.what, what: `\`${head.name}\`: ${entry.what}` }),
      );
    else if (isWords(keyword))
      tell({ ...place, effect: 'words', what: `\`${head.name}\`: \`${keyword}\` ${place.change}` });
    else if (keyword === 'required')
      tell({ ...place, effect: to ? 'narrower' : 'wider', values: `a request without \`${head.name}\`` });
    else if (keyword === 'name')
      tell({
        ...place,
        effect: 'words',
        what: `\`${from}\` of the path is called \`${to}\` now; the address is the same`,
      });
    else if (['allowReserved', 'allowEmptyValue'].includes(keyword))
      tell({ ...place, effect: to ? 'wider' : 'narrower', values: `\`${head.name}\` written so` });
    else tell({ ...place, effect: 'other', values: `\`${head.name}\` written as before` });
  }
}
