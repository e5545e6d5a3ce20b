/** The mock answers with it, and a reader learns from it. */
export default () => ({
  Response: {
    MediaType(media, { report, location }) {
      if (Object.keys(media.examples ?? {}).length === 0) {
        report({
          message: 'A response has at least one example with a name, in `examples`.',
          location: location.child('examples'),
        });
      }
    },
  },
});
