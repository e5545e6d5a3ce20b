/** Null would match both branches, so `oneOf` would refuse it. */
export default () => ({
  Schema(schema, { report, location, resolve }) {
    const nullable = (schema.oneOf ?? []).filter((branch) => (branch.$ref ? resolve(branch).node : branch)?.nullable);
    if (nullable.length > 1) {
      report({
        message: `${nullable.length} branches of this \`oneOf\` are nullable, so it refuses null; say it on exactly one.`,
        location: location.child('oneOf'),
      });
    }
  },
});
