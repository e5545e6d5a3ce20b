const ASCII = /^[\x20-\x7e]*$/;

/** Anything else ends Prism's process. */
export default () => {
  function check(value, what, report, location) {
    if (typeof value === 'string' && !ASCII.test(value))
      report({ message: `${what} "${value}" is not ASCII.`, location });
  }
  const keys =
    (what) =>
    (map, { report, location }) => {
      Object.keys(map).forEach((name) => check(name, what, report, location.child(name).key()));
    };
  return {
    Schema(schema, { report, location }) {
      check(schema.pattern, 'The pattern', report, location.child('pattern'));
      for (const keyword of ['enum', 'x-known-values']) {
        (schema[keyword] ?? []).forEach((it, i) => check(it, 'The value', report, location.child([keyword, i])));
      }
    },
    Parameter: (parameter, { report, location }) =>
      check(parameter.name, 'The parameter', report, location.child('name')),
    SchemaProperties: keys('The property'),
    HeadersMap: keys('The header'),
    NamedSchemas: keys('The component'),
    NamedParameters: keys('The component'),
    NamedResponses: keys('The component'),
    NamedRequestBodies: keys('The component'),
    NamedExamples: keys('The component'),
  };
};
