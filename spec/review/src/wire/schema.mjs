import { allows } from './allows.mjs';
import { branches } from './branches.mjs';
import { ABSENT, isWords, KEYWORDS } from './keywords.mjs';
import { knownValues } from './known-values.mjs';
import { properties, required } from './members.mjs';
import { brief, changed, code } from './phrases.mjs';
import { same } from './same.mjs';

const UNIONS = ['oneOf', 'anyOf', 'allOf'];

/** Tells every difference of two schemas to `emit`; `at` is the place of the second one in its document. */
export function compareSchemas(base, head, at, emit) {
  if (same(base, head)) return;
  if (reshaped(base, head)) {
    shape(base, head, at, emit);
    return;
  }
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(head)])) {
    const [from, to] = [base, head].map((it) => it[keyword] ?? ABSENT[keyword]);
    if (!same(from, to)) keywordChange(keyword, from, to, { base, head, at, emit });
  }
}

/** A value of another kind: its single keywords cannot be compared any more. */
function reshaped(base, head) {
  const kind = (it) => UNIONS.find((union) => it[union]) ?? it.type;
  return kind(base) !== kind(head);
}

function shape(base, head, at, emit) {
  const [from, to] = [brief(base), brief(head)];
  const effect = allows(head, base) ? 'wider' : allows(base, head) ? 'narrower' : 'other';
  const values = { wider: `what is not ${from}`, narrower: `what is not ${to}`, other: `${from} in place of ${to}` }[
    effect
  ];
  emit({
    at,
    keyword: 'type',
    change: 'changed',
    what: `was ${from}, is ${to}`,
    from,
    to,
    effect,
    values,
    added: `${to} in place of ${from}`,
  });
}

function keywordChange(keyword, from, to, context) {
  const { at, emit } = context;
  if (keyword === 'properties') return properties(context);
  if (keyword === 'required') return required(context);
  if (keyword === 'items') return compareSchemas(from ?? {}, to ?? {}, [...at, 'items'], emit);
  if (keyword === 'additionalProperties') return additional(from, to, context);
  if (UNIONS.includes(keyword)) return branches(keyword, from, to, context);
  if (keyword === 'x-known-values') return knownValues(from ?? [], to ?? [], context);
  const place = { at: [...at, keyword], keyword, change: changed(from, to), from, to };
  if (keyword === 'default') {
    return emit({
      ...place,
      effect: 'behaviour',
      what: `\`default\`: ${code(from)} → ${code(to)}`,
      values: 'What is left out means something else now.',
    });
  }
  if (isWords(keyword)) return emit({ ...place, effect: 'words', what: `\`${keyword}\` ${changed(from, to)}` });
  const judged = KEYWORDS[keyword]?.(from, to) ?? { effect: 'other', values: `something that \`${keyword}\` decides` };
  return emit({ ...place, ...judged, what: `\`${keyword}\`: ${code(from)} → ${code(to)}` });
}

function additional(from, to, { at, emit }) {
  const open = (it) => (it === true ? {} : it);
  const place = [...at, 'additionalProperties'];
  if (from === false || to === false) {
    const what = `undeclared members are ${to === false ? 'forbidden' : 'allowed'} now`;
    emit({
      at: place,
      keyword: 'additionalProperties',
      change: 'changed',
      what,
      from,
      to,
      effect: to === false ? 'narrower' : 'wider',
      values: 'a member that is not declared',
    });
  } else {
    compareSchemas(open(from), open(to), place, emit);
  }
}
