/** Whom a difference breaks, why, and which version step it needs. `{}` is replaced by the affected values. */
const REFUSED = ['writer', 'A caller may be sending {}, which used to be allowed and is now rejected.'];
const REQUEST = {
  narrower: REFUSED,
  other: REFUSED,
  wider: ['nobody', 'Everything that callers send is still accepted; now {} is accepted too.'],
  gone: ['writer', 'No longer declared, but a caller may be sending it: {}.'],
  needed: ['writer', 'Callers that do not send {} are now rejected.'],
  new: ['nobody', 'No caller has to send {}.'],
};

const UNEXPECTED = ['reader', 'The vendor may now answer {}, which readers did not have to handle.'];
const LEFT_ASIDE = ['nobody', 'Readers may ignore {}.'];
const RESPONSE = {
  narrower: ['nobody', 'Readers already handle everything that may still come; the vendor no longer answers {}.'],
  other: UNEXPECTED,
  wider: UNEXPECTED,
  gone: ['reader', 'No longer declared, but a caller may be reading it: {}.'],
  needed: LEFT_ASIDE,
  new: LEFT_ASIDE,
};

const OPERATION = {
  gone: ['both', 'Callers of {} no longer get an answer.'],
  new: ['nobody', 'No caller has to use {}.'],
  other: ['both', 'It is {}, so it counts as a break.'],
};

const ALWAYS = {
  words: ['nobody', 'Nothing changes on the wire; this is documentation.'],
  name: ['nobody', '{}'],
  behaviour: ['nobody', '{}'],
  covered: ['nobody', '{}'],
  'known value': [
    'nobody',
    'The list is open, so other values were already allowed. Generated clients get another constant.',
  ],
  'unknown value': [
    'nobody',
    'The list is open, so nothing is rejected on the wire; but generated clients lose the constant, and code that uses it no longer compiles.',
  ],
  'locked out': ['both', 'A caller that uses {}, as documented, is now rejected.'],
};

const TABLES = { request: REQUEST, parameter: REQUEST, response: RESPONSE };

/** Effects that are additions: something new that callers may use, such as a member of a response. */
const ADDS = ['new', 'needed', 'known value', 'behaviour', 'wider', 'covered'];

/** Effects that break generated code only. */
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
