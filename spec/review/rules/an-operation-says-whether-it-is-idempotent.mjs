const message = 'An operation says `x-idempotent: true` or `false`.';

/** Clients repeat a request only where this says true; absent would look like false. */
export default {
  Operation: (operation) => typeof operation['x-idempotent'] !== 'boolean' && { message, at: 'x-idempotent' },
};
