const OF_NUMBERS = ['int32', 'int64', 'float', 'double', 'decimal'];

/** Some generators make a number of such a text, and lose what the vendor wrote. */
export default () => ({
  Schema(schema, { report, location }) {
    if (schema.type === 'string' && OF_NUMBERS.includes(schema.format)) {
      report({
        message: `A string has no \`format: ${schema.format}\`; that is a format of numbers.`,
        location: location.child('format'),
      });
    }
  },
});
