import { toTokens } from './pointers.mjs';

const STEPS = ['patch', 'minor', 'major'];
export const larger = (a, b) => (STEPS.indexOf(a) > STEPS.indexOf(b) ? a : b);

/** One entry for each line of the YAML that changed, with all the uses that feel it. The worst come first. */
export function groups(entries) {
  const found = new Map();
  for (const entry of entries) {
    const key = `${entry.written.side} ${entry.written.pointer} ${entry.what}`;
    if (!found.has(key)) found.set(key, { what: entry.what, name: nameOf(entry), written: entry.written, uses: [] });
    found.get(key).uses.push(entry);
  }
  return [...found.values()].map(summed).sort((a, b) => STEPS.indexOf(b.step) - STEPS.indexOf(a.step));
}

function summed(group) {
  const broken = new Set(group.uses.map((it) => it.breaks).filter((it) => it !== 'nobody'));
  const breaks = broken.size > 1 || broken.has('both') ? 'both' : ([...broken][0] ?? 'nobody');
  const step = group.uses.map((it) => it.step).reduce(larger);
  const telling = group.uses.filter((it) => it.step === step);
  return {
    ...group,
    breaks,
    step,
    behaviour: group.uses.some((it) => it.effect === 'behaviour'),
    why: [...new Set(telling.map((it) => it.why))],
  };
}

/** `MultistepData.step_size`, or the operation, or the part of the document. */
function nameOf({ written, keyword, operation }) {
  const [top, kind, component, ...rest] = toTokens(written.pointer);
  if (top === 'paths') return operation;
  if (top !== 'components') return operation && top !== 'security' && top !== 'servers' ? operation : '';
  const names = [];
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === 'properties' && rest[i + 1]) names.push(rest[++i]);
    else if (rest[i] === 'items') names.push('[]');
    else if (!['schema', 'content', 'oneOf', 'anyOf', 'allOf'].includes(rest[i])) break;
  }
  if (keyword === 'properties') names.pop();
  return [component, ...names].join('.').replaceAll('.[]', '[]');
}
