const message = 'An operation has `x-idempotent: true` or `false`.';

/** Clients retry a request only if it is true; an absent one would look like false. */
export default {
  Operation: (operation, { location }) =>
    !location.pointer.includes('/callbacks/') &&
    typeof operation['x-idempotent'] !== 'boolean' && { message, at: 'x-idempotent' },
};
