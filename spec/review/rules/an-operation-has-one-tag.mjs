/** A tag makes a Java interface; two tags would make the method twice. */
export default () => ({
  Operation(operation, { report, location }) {
    if (operation.tags?.length !== 1) {
      report({
        message: `An operation has one tag; this one has ${operation.tags?.length ?? 0}.`,
        location: location.child('tags'),
      });
    }
  },
});
