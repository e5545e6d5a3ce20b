/** A new value of the vendor's must not break a client that reads. */
export default () => ({
  Schema(schema, { report, location }) {
    if ('enum' in schema) {
      report({
        message: "An `enum` refuses tomorrow's value; list what is known in `x-known-values`.",
        location: location.child('enum'),
      });
    }
  },
});
