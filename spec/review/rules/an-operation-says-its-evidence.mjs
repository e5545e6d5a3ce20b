/** Nothing is invented: a source of DISCREPANCIES.md, or the word assumption. */
export default () => ({
  Operation(operation, { report, location }) {
    if (!operation['x-evidence']) {
      report({
        message: 'An operation says in `x-evidence` which source it comes from.',
        location: location.child('x-evidence'),
      });
    }
  },
});
