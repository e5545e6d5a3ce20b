const message = 'An operation says in `x-evidence` which source it comes from.';

/** Nothing is invented: a source of DISCREPANCIES.md, or the word assumption. */
export default { Operation: (operation) => !operation['x-evidence'] && { message, at: 'x-evidence' } };
