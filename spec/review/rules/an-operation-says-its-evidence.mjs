const message = 'An operation names its source in `x-evidence`.';

/** Nothing is invented: a source of DISCREPANCIES.md, or the word assumption. */
export default { Operation: (operation) => !operation['x-evidence'] && { message, at: 'x-evidence' } };
