const ASCII = /^[\x20-\x7e]*$/;

function check(value, what, place) {
  return typeof value === 'string' && !ASCII.test(value) && { message: `${what} "${value}" is not ASCII.`, ...place };
}

const names = (what) => (map) => Object.keys(map).map((name) => check(name, what, { at: name, name: true }));
const component = names('The component');
const listed = (schema, keyword) =>
  (schema[keyword] ?? []).map((value, i) => check(value, 'The value', { at: [keyword, i] }));

/** Anything else crashes Prism. */
export default {
  Schema: (schema) => [
    check(schema.pattern, 'The pattern', { at: 'pattern' }),
    ...listed(schema, 'enum'),
    ...listed(schema, 'x-known-values'),
  ],
  Parameter: ({ name }) => check(name, 'The parameter', { at: 'name' }),
  SchemaProperties: names('The property'),
  HeadersMap: names('The header'),
  NamedSchemas: component,
  NamedParameters: component,
  NamedResponses: component,
  NamedRequestBodies: component,
  NamedExamples: component,
};
