const message = 'The operation has no `default` response, so an error of any other status is undeclared.';

/** An undocumented status needs a readable body, too. */
export default {
  Operation: ({ responses }, { location }) =>
    !location.pointer.includes('/callbacks/') && !responses?.default && { message, at: 'responses' },
};
