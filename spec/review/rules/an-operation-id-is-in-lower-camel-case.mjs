/** It becomes the name of a method in every language. */
export default () => ({
  Operation(operation, { report, location }) {
    if (!/^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/.test(operation.operationId ?? '')) {
      report({
        message: 'An operation has an `operationId` in lowerCamelCase.',
        location: location.child('operationId'),
      });
    }
  },
});
