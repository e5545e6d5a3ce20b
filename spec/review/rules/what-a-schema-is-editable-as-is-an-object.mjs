/** A client converts this model into the other, so that what was read can be changed and sent back. */
export default {
  Schema({ 'x-editable-as': name }, { resolve }) {
    const message = `\`x-editable-as\` names a schema of this document that is an object; \`${name}\` is not one.`;
    const other = name && resolve({ $ref: `#/components/schemas/${name}` }).node;
    return name !== undefined && other?.type !== 'object' && { message, at: 'x-editable-as' };
  },
};
