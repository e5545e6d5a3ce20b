/** "Required" and "may be null" contradict each other for many readers; generators disagree about it. */
export default {
  Schema({ required = [], properties = {} }, { resolve }) {
    const target = (schema) => (schema?.$ref ? resolve(schema).node : schema) ?? {};
    const nullable = ({ nullable: own, oneOf = [], anyOf = [] }) =>
      own || [...oneOf, ...anyOf].some((branch) => target(branch).nullable);
    const both = required.filter((name) => nullable(target(properties[name])));
    const message = (name) => `\`${name}\` is required and may be null; choose one of them.`;
    return both.map((name) => ({ message: message(name), at: ['properties', name] }));
  },
};
