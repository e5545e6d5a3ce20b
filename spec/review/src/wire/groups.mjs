import { toTokens } from './pointers.mjs';

const STEPS = ['patch', 'minor', 'major'];
export const larger = (one, other) => (STEPS.indexOf(one) > STEPS.indexOf(other) ? one : other);

/** One entry for each changed line of the YAML, with all affected uses. The worst come first. */
export function groups(entries) {
  const found = new Map();
  for (const entry of entries) {
    const { what, written } = entry;
    const key = `${written.side} ${written.pointer} ${what}`;
    if (!found.has(key)) found.set(key, { what, name: nameOf(entry), written, uses: [] });
    found.get(key).uses.push(entry);
  }
  const worst = (one, other) => STEPS.indexOf(other.step) - STEPS.indexOf(one.step);
  return [...found.values()].map(summed).sort(worst);
}

function summed(group) {
  const { uses } = group;
  const [one = 'nobody', ...others] = new Set(uses.map(({ breaks }) => breaks).filter((who) => who !== 'nobody'));
  const step = uses.map((use) => use.step).reduce(larger);
  const why = new Set(uses.filter((use) => use.step === step).map((use) => use.why));
  const behaviour = uses.some(({ effect }) => effect === 'behaviour');
  return { ...group, breaks: others.length ? 'both' : one, step, behaviour, why: [...why] };
}

/** `MultistepData.step_size`, or the operation, or the part of the document. */
function nameOf({ written, keyword, operation }) {
  const [top, , component, ...rest] = toTokens(written.pointer);
  if (['security', 'servers'].includes(top)) return '';
  if (top !== 'components') return operation;
  const names = [];
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === 'properties' && rest[i + 1]) names.push(rest[++i]);
    else if (rest[i] === 'items') names.push('[]');
    else if (!['schema', 'content', 'oneOf', 'anyOf', 'allOf'].includes(rest[i])) break;
  }
  if (keyword === 'properties') names.pop();
  return [component, ...names].join('.').replaceAll('.[]', '[]');
}
