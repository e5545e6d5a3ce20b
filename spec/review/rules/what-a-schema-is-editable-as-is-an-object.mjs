/** A client makes the other model of this one, so that what was read can be changed and sent back. */
export default () => ({
  Schema(schema, { report, location, resolve }) {
    const name = schema['x-editable-as'];
    if (name !== undefined && resolve({ $ref: `#/components/schemas/${name}` }).node?.type !== 'object') {
      report({
        message: `\`x-editable-as\` names a schema of this document that is an object; \`${name}\` is none.`,
        location: location.child('x-editable-as'),
      });
    }
  },
});
