/** Whom a difference breaks, which step of the version it needs, and why: `{}` stands for the values concerned. */
const REFUSED = ['writer', 'A caller may be sending {}. That was allowed, and is refused now.'];
const REQUEST = {
  narrower: REFUSED,
  other: REFUSED,
  wider: ['nobody', 'Everything that a caller may be sending is still accepted; new is {}.'],
  gone: ['writer', 'A caller may be sending {}, and nothing says any more that the vendor takes it.'],
  needed: ['writer', 'Callers do not send {} yet, and are refused until they do.'],
  new: ['nobody', 'No caller has to send {}.'],
};

const UNEXPECTED = ['reader', 'The vendor may answer {}, which a caller that reads did not have to expect.'];
const LEFT_ASIDE = ['nobody', 'A caller that reads may leave {} aside.'];
const RESPONSE = {
  narrower: ['nobody', 'A caller that reads could expect everything that may still come; no longer {}.'],
  other: UNEXPECTED,
  wider: UNEXPECTED,
  gone: ['reader', 'A caller may be reading {}, and nothing says any more that it comes.'],
  needed: LEFT_ASIDE,
  new: LEFT_ASIDE,
};

const OPERATION = {
  gone: ['both', 'A caller of {} gets no answer any more.'],
  new: ['nobody', 'No caller has to use {}.'],
  other: ['both', 'It is {}, so it counts as a break.'],
};

const ALWAYS = {
  words: ['nobody', 'Nothing on the wire changes; it is read by people.'],
  name: ['nobody', '{}'],
  behaviour: ['nobody', '{}'],
  covered: ['nobody', '{}'],
  'known value': [
    'nobody',
    'The list is open: any other value was allowed already. Generated clients get one more constant.',
  ],
  'unknown value': [
    'nobody',
    'Nothing is refused on the wire, the list is open; but the generated clients lose the constant, and code that uses it does not compile.',
  ],
  'locked out': ['both', 'A caller that uses {}, as it was told, is no longer served.'],
};

const TABLES = { request: REQUEST, parameter: REQUEST, response: RESPONSE };

/** A required member that appears in a response adds; so does whatever else somebody may use from now on. */
const ADDS = ['new', 'needed', 'known value', 'behaviour', 'wider', 'covered'];

/** Nothing on the wire, but generated code. */
const BREAKS_CODE = ['name', 'unknown value'];

export function verdict({ direction, effect, values, added }) {
  const [breaks, why] = ALWAYS[effect] ?? (TABLES[direction] ?? OPERATION)[effect];
  const concerned = direction === 'response' && effect === 'other' ? (added ?? values) : values;
  return { breaks, why: why.replace('{}', () => concerned), step: step(breaks, effect) };
}

function step(breaks, effect) {
  if (breaks !== 'nobody' || BREAKS_CODE.includes(effect)) return 'major';
  return ADDS.includes(effect) ? 'minor' : 'patch';
}
