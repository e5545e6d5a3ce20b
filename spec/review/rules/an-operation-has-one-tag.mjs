/** A tag becomes a Java interface; with two tags, the method would exist twice. */
export default {
  Operation: ({ tags = [] }) =>
    tags.length !== 1 && { message: `An operation has one tag; this one has ${tags.length}.`, at: 'tags' },
};
