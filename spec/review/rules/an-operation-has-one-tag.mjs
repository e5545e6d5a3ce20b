/** A tag becomes a Java interface; with two tags, the method would exist twice. A callback is the vendor's call. */
export default {
  Operation: ({ tags = [] }, { location }) =>
    !location.pointer.includes('/callbacks/') &&
    tags.length !== 1 && { message: `An operation has one tag; this one has ${tags.length}.`, at: 'tags' },
};
