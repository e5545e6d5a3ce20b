const LONGEST = 60;

export function changed(from, to) {
  return from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
}

/** A value as code, or `none`. */
export function code(value) {
  if (value === undefined) return 'none';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text}\``;
}

/** A schema in a few words. */
export function brief(schema) {
  for (const union of ['oneOf', 'anyOf']) {
    if (schema[union]) return schema[union].map(brief).join(' or ');
  }
  const type =
    schema.type === 'array'
      ? `list of ${schema.items ? brief(schema.items) : 'anything'}`
      : (schema.type ?? 'anything');
  return `${type}${schema.format ? ` (${schema.format})` : ''}${schema.nullable ? ' or null' : ''}`;
}

/** Where in a body or parameter a schema stands: `data.sends[].id`. */
export function member(at) {
  const start = at.indexOf('schema');
  let name = '';
  for (let i = start + 1; start >= 0 && i < at.length; i++) {
    if (at[i] === 'properties' && i + 1 < at.length) name += `${name ? '.' : ''}${at[++i]}`;
    else if (at[i] === 'items') name += '[]';
    else if (at[i] === 'additionalProperties' && i + 1 < at.length) name += '.*';
    else if (['oneOf', 'anyOf', 'allOf'].includes(at[i])) i++;
    else break;
  }
  return name;
}
