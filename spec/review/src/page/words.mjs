/** Sentences that the page and the comment share. */
export const BREAKS = {
  reader: 'breaks callers that read',
  writer: 'breaks callers that write',
  both: 'breaks callers that read or write',
  nobody: 'breaks nobody',
};

export const count = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export function title({ shut }) {
  return shut.length ? 'This change may not pass yet' : 'This change may pass';
}

/** What happened to one specification, in a sentence. */
export function summary({ state, changes, java }) {
  if (state === 'unchanged') return 'Unchanged.';
  if (state === 'deleted') return 'Deleted.';
  if (state === 'new') return `New, with ${count(changes.length, 'operation')}.`;
  const broken = changes.filter((it) => it.breaks !== 'nobody').length;
  const code = changes.filter((it) => it.breaks === 'nobody' && it.step === 'major').length;
  const added = changes.filter((it) => it.step === 'minor').length;
  const rest = changes.filter((it) => it.step === 'patch').length;
  const parts = [
    broken
      ? `${count(broken, 'change')} ${broken === 1 ? 'breaks' : 'break'} callers on the wire`
      : 'Nothing breaks on the wire',
    code || java?.breaks?.length ? 'code that uses the Java client has to change' : '',
    added ? `${count(added, 'change')} ${added === 1 ? 'adds or changes' : 'add or change'} behaviour` : '',
    rest ? `${count(rest, 'change')} beside that` : '',
  ].filter(Boolean);
  return changes.length || java?.breaks?.length
    ? `${parts.join('; ')}.`
    : 'Only comments, the order or the layout of the file changed.';
}

/** Where a change is felt: `the request of updateSmsCampaign, the 200 of getSmsCampaign`. */
export function uses(entries) {
  const names = entries.map(({ direction, operation }) =>
    operation
      ? `${{ request: 'request of ', response: 'response of ', parameter: 'parameters of ' }[direction] ?? ''}${operation}`
      : 'the document',
  );
  return [...new Set(names)].join(', ');
}

export function place({ written }, vendor) {
  return written.line
    ? `spec/${vendor}/openapi.yaml:${written.line}${written.side === 'base' ? ' of the base' : ''}`
    : '';
}

export function examplesSentence(examples) {
  const refused = examples.filter((it) => it.redocly || it.jvm || !it.agree).length;
  if (!examples.length) return 'The specification shows no examples.';
  return refused
    ? `${refused} of ${count(examples.length, 'example')} ${refused === 1 ? 'fails' : 'fail'}.`
    : `Two engines, Redocly and networknt, accept ${examples.length === 1 ? 'the one example' : `all ${examples.length} examples`}.`;
}

export function coverageSentence({ base, head, lost, gained, gone = [] }) {
  return `${count(head, 'cell')} covered by the contract suite, ${base} before: ${lost.length} lost, ${gained.length} gained, ${gone.length} no longer there to cover.`;
}
