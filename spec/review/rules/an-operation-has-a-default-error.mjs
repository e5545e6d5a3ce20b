const message = 'The operation has no `default` response, so an error of any other status is undeclared.';

/** A status that no source names must still have a body that can be read. */
export default { Operation: ({ responses }) => !responses?.default && { message, at: 'responses' } };
