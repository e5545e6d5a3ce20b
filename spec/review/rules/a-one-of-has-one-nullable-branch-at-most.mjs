/** Null would match both branches, so `oneOf` would reject it. */
export default {
  Schema({ oneOf = [] }, { resolve }) {
    const nullable = oneOf.filter((branch) => (branch.$ref ? resolve(branch).node : branch)?.nullable).length;
    const message = `${nullable} branches of this \`oneOf\` are nullable, so it rejects null; put it on exactly one.`;
    return nullable > 1 && { message, at: 'oneOf' };
  },
};
