/** Sentences that the page and the comment share. */
export const BREAKS = {
  reader: 'breaks callers that read',
  writer: 'breaks callers that write',
  both: 'breaks callers that read or write',
  nobody: 'breaks nobody',
};

export const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const ofStep = (changes, step) => changes.filter((change) => change.step === step);

export function title({ shut }) {
  return shut.length ? 'This change must not be merged yet' : 'This change can be merged';
}

/** What happened to one specification, in a sentence. */
export function summary({ state, changes, java }) {
  if (state === 'unchanged') return 'Unchanged.';
  if (state === 'deleted') return 'Deleted.';
  if (state === 'new') return `New, with ${count(changes.length, 'operation')}.`;
  const [major, adding, rest] = ['major', 'minor', 'patch'].map((step) => ofStep(changes, step));
  const broken = major.filter(({ breaks }) => breaks !== 'nobody').length;
  const inCode = major.length > broken || java?.breaks?.length;
  if (!changes.length && !inCode) return 'Only comments, the order or the layout of the file changed.';
  const wire = `${count(broken, 'change')} ${broken === 1 ? 'breaks' : 'break'} callers on the wire`;
  const added = `${count(adding.length, 'change')} ${adding.length === 1 ? 'adds or changes' : 'add or change'} behaviour`;
  const parts = [
    broken ? wire : 'Nothing breaks on the wire',
    inCode && 'code that uses the Java client has to change',
    adding.length && added,
    rest.length && count(rest.length, 'other change'),
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

const SIDES = { request: 'request of ', response: 'response of ', parameter: 'parameters of ' };

/** Where a change is felt: `request of updateSmsCampaign, response of getSmsCampaign`. */
export function uses(entries) {
  const names = entries.map(({ direction, operation }) =>
    operation ? `${SIDES[direction] ?? ''}${operation}` : 'the document',
  );
  return [...new Set(names)].join(', ');
}

export function place({ written: { line, side } }, vendor) {
  return line ? `spec/${vendor}/openapi.yaml:${line}${side === 'base' ? ' of the base' : ''}` : '';
}

export function examplesSentence({ length: all }, { length: refused }) {
  if (!all) return 'The specification shows no examples.';
  if (refused) return `${refused} of ${count(all, 'example')} ${refused === 1 ? 'fails' : 'fail'}.`;
  return `Two engines, Redocly and networknt, accept ${all === 1 ? 'the one example' : `all ${all} examples`}.`;
}

export function coverageSentence({ base, head, lost, gained, gone = [] }) {
  return `${count(head, 'cell')} covered by the contract suite, ${base} before: ${lost.length} lost, ${gained.length} gained, ${gone.length} no longer there to cover.`;
}
