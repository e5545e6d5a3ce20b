const message = 'A response has at least one example with a name, in `examples`.';

/** The mock answers with it, and readers learn from it. */
export default {
  Response: { MediaType: ({ examples = {} }) => !Object.keys(examples).length && { message, at: 'examples' } },
};
