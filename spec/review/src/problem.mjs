/** Something that the person who started the review can mend; its message is all they need to see. */
export class Problem extends Error {}
