/** A caller could not tell "must be there" from "may be missing"; generators disagree about it. */
export default () => ({
  Schema(schema, { report, location, resolve }) {
    const target = (it) => (it?.$ref ? resolve(it).node : it);
    const nullable = (it) =>
      it?.nullable || [...(it?.oneOf ?? []), ...(it?.anyOf ?? [])].some((branch) => target(branch)?.nullable);
    for (const name of schema.required ?? []) {
      if (nullable(target(schema.properties?.[name]))) {
        report({
          message: `\`${name}\` is required and may be null; say only one of them.`,
          location: location.child(['properties', name]),
        });
      }
    }
  },
});
