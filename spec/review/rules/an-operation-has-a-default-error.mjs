/** A status that no source names must still have a body that can be read. */
export default () => ({
  Operation(operation, { report, location }) {
    if (!operation.responses?.default) {
      report({
        message: 'The operation has no `default` response, so an error of any other status is undeclared.',
        location: location.child('responses'),
      });
    }
  },
});
