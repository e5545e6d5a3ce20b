/** A tag makes a Java interface; two tags would make the method twice. */
export default {
  Operation: ({ tags = [] }) =>
    tags.length !== 1 && { message: `An operation has one tag; this one has ${tags.length}.`, at: 'tags' },
};
