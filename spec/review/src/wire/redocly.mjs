import { redocly } from '../tools.mjs';
import { resolvesTo } from './pointers.mjs';

/** The breaks according to Redocly's differ: `{rule, message, pointer}`. Both documents are dereferenced JSON. */
export async function redoclyBreaks(base, head) {
  const { stdout, stderr } = await redocly('diff', base, head, '--format=json', '--fail-on=none');
  if (!stdout.startsWith('{')) throw new Error(`Redocly did not compare ${base} and ${head}:\n${stderr}`);
  return JSON.parse(stdout)
    .changes.filter(({ impact }) => impact === 'major')
    .flatMap(({ path, base: was, revision, verdicts }) =>
      verdicts.map(({ ruleId, message }) => ({ rule: ruleId, message, path, pointer: (revision ?? was).pointer })),
    );
}

/**
 * Redocly's differ decides what breaks. These are its false alarms, by rule, with the effect that we see at the same
 * place. DIFFER.md counts them on the labelled mutants.
 */
const FALSE_ALARMS = {
  'operation-id-changed': ['name'], // Java and other languages, not the wire; it needs a major step all the same
  'schema-constraint-changed': ['narrower', 'wider', 'words'], // int64 or int32 where it changes nothing for this side
  'schema-combinator-changed': ['wider', 'narrower'], // the old schema is one of the new shapes
  'schema-type-changed': ['narrower', 'wider'],
  'response-removed': ['covered'], // falls under a response that is read alike
  'security-scheme-changed': ['words'], // bearerFormat is a hint for people
};

/** Merges our differences with Redocly's breaks, and notes whose verdict each is. */
export function corrected(ours, breaks) {
  const explained = new Set();
  const entries = ours.map((entry) => {
    const same = breaks.filter(({ pointer, path }) => touches(pointer, entry.pointer) || touches(path, entry.pointer));
    const broken = entry.breaks !== 'nobody';
    const known = ({ rule }) => broken || FALSE_ALARMS[rule]?.includes(entry.effect);
    same.filter(known).forEach((alarm) => explained.add(alarm));
    return { ...entry, source: same.length && broken ? 'redocly' : 'ours' };
  });
  return [...entries, ...breaks.filter((alarm) => !explained.has(alarm)).map(unexplained)];
}

const touches = (one, other) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

function unexplained({ rule, message, pointer }) {
  const why = `Redocly's differ calls this a break (${rule}); the review has no words of its own for it.`;
  const place = { pointer, written: { side: 'head', pointer, line: 0 }, ...resolvesTo(pointer) };
  const told = { keyword: rule, change: 'changed', what: message, effect: 'other', why };
  return { ...place, ...told, step: 'major', source: 'redocly' };
}
