/** Whom a difference breaks, which step of the version it needs, and why, in words. */
const NOBODY_READS = 'Nothing on the wire changes; it is read by people.';

const REQUEST = {
  narrower: ['writer', (it) => `A caller may be sending ${it.values}. That was allowed, and is refused now.`],
  other: ['writer', (it) => `A caller may be sending ${it.values}. That was allowed, and is refused now.`],
  wider: ['nobody', (it) => `Everything that a caller may be sending is still accepted; new is ${it.values}.`],
  gone: ['writer', (it) => `A caller may be sending ${it.values}, and nothing says any more that the vendor takes it.`],
  needed: ['writer', (it) => `Callers do not send ${it.values} yet, and are refused until they do.`],
  new: ['nobody', (it) => `No caller has to send ${it.values}.`],
};

const RESPONSE = {
  narrower: [
    'nobody',
    (it) => `A caller that reads could expect everything that may still come; no longer ${it.values}.`,
  ],
  other: [
    'reader',
    (it) => `The vendor may answer ${it.added ?? it.values}, which a caller that reads did not have to expect.`,
  ],
  wider: ['reader', (it) => `The vendor may answer ${it.values}, which a caller that reads did not have to expect.`],
  gone: ['reader', (it) => `A caller may be reading ${it.values}, and nothing says any more that it comes.`],
  needed: ['nobody', (it) => `A caller that reads may leave ${it.values} aside.`],
  new: ['nobody', (it) => `A caller that reads may leave ${it.values} aside.`],
  covered: ['nobody', (it) => it.values],
};

const ALWAYS = {
  words: ['nobody', () => NOBODY_READS],
  name: ['nobody', (it) => it.values],
  behaviour: ['nobody', (it) => it.values],
  'known value': [
    'nobody',
    () => 'The list is open: any other value was allowed already. Generated clients get one more constant.',
  ],
  'unknown value': [
    'nobody',
    () =>
      'Nothing is refused on the wire, the list is open; but the generated clients lose the constant, and code that uses it does not compile.',
  ],
  'locked out': ['both', (it) => `A caller that uses ${it.values}, as it was told, is no longer served.`],
};

const OPERATION = {
  gone: ['both', (it) => `A caller of ${it.values} gets no answer any more.`],
  new: ['nobody', (it) => `No caller has to use ${it.values}.`],
  other: ['both', (it) => `It is ${it.values}, so it counts as a break.`],
};

const TABLE = {
  request: REQUEST,
  parameter: REQUEST,
  response: RESPONSE,
  operation: OPERATION,
  security: OPERATION,
  server: OPERATION,
};

/** A required member that appears in a response adds; so does whatever else somebody may use from now on. */
const ADDS = ['new', 'needed', 'known value', 'behaviour', 'wider', 'covered'];

/** Nothing on the wire, but generated code. */
const BREAKS_CODE = ['name', 'unknown value'];

export function verdict(entry) {
  const [breaks, why] = ALWAYS[entry.effect] ?? TABLE[entry.direction][entry.effect];
  return { breaks, why: why(entry), step: step(breaks, entry.effect) };
}

function step(breaks, effect) {
  if (breaks !== 'nobody' || BREAKS_CODE.includes(effect)) return 'major';
  return ADDS.includes(effect) ? 'minor' : 'patch';
}
