/** Elsewhere OpenAPI 3.0 gives it no meaning, and Prism stops checking the whole body, in silence. */
export default () => ({
  Schema(schema, { report, location }) {
    if ('nullable' in schema && !schema.type) {
      report({
        message: '`nullable` stands beside a `type`; in a `oneOf` on a branch that has one.',
        location: location.child('nullable'),
      });
    }
  },
});
