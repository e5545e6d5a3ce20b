/** Clients repeat a request only where this says true; absent would look like false. */
export default () => ({
  Operation(operation, { report, location }) {
    if (typeof operation['x-idempotent'] !== 'boolean') {
      report({
        message: 'An operation says `x-idempotent: true` or `false`.',
        location: location.child('x-idempotent'),
      });
    }
  },
});
