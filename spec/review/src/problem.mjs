/** A problem that the person who started the review can fix; its message is all they need. */
export class Problem extends Error {}
