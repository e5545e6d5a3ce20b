const KINDS = [
  [/^parameter \S+/, 'parameter'],
  [/\bproperty \S+/, 'property'],
  [/\bknown value \S.*$/, 'known value'],
  [/\bshape \d+/, 'shape'],
];

/** What was done, without where: `minimum one higher`, `parameter renamed`. */
export function kind({ mutant }) {
  const words = mutant.startsWith('example ')
    ? `example: ${mutant.split(': ').at(-1)}`
    : mutant.split(': ').slice(1).join(': ') || mutant;
  return KINDS.reduce(
    (text, [place, name]) => (text === 'one more known value' ? text : text.replace(place, name)),
    words,
  );
}

const cell = (text) => text.replaceAll('|', '\\|');

/** The published line of a verdict that is not the label. */
export const row = ({ vendor, mutant, label, review, why }) =>
  `| ${vendor} ${cell(mutant)} | ${label} | ${review} | ${cell(why)} |`;

const hits = (all, who) => all.filter((it) => it[who] === it.label).length;

/** The published table, from results `{mutant, label, why, review, redocly}`. */
export function differ(results) {
  const kinds = grouped(results);
  results.sort((a, b) => a.vendor.localeCompare(b.vendor) || a.mutant.localeCompare(b.mutant));
  const rows = [...kinds]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, all]) => {
      const labels = [...new Set(all.map((it) => it.label))].sort().join(' ');
      return `| ${name} | ${all.length} | ${labels} | ${hits(all, 'redocly')} | ${hits(all, 'review')} |`;
    });
  const wrong = results.filter((it) => it.review !== it.label);
  return `# How well the wire difference judges

Written by \`node spec/review/measure.mjs contract-tests/engine/target/mutants\`. Each mutant of the contract suite differs from a
specification in one thing. Its label was made without any differ, from what the validator in the JVM accepts: W, a request
that was allowed is refused, or something that a caller could send is gone; R, a response may come that was not allowed, or
something that a caller could read is gone; B, both; N, neither. A hit is the same letter.

| | hits of ${results.length} |
|---|---|
| Redocly's differ alone | ${hits(results, 'redocly')} |
| the review | ${hits(results, 'review')} |

## By kind of change

| change | mutants | labels | Redocly | review |
|---|---|---|---|---|
${rows.join('\n')}

## Where the review is not of the label's mind

${wrong.length ? ['| mutant | label | review | why it is labelled so |', '|---|---|---|---|', ...wrong.map(row)].join('\n') : 'Nowhere.'}
`;
}

/** Node.js 20 has no Map.groupBy. */
function grouped(results) {
  const kinds = new Map();
  for (const it of results) kinds.set(kind(it), [...(kinds.get(kind(it)) ?? []), it]);
  return kinds;
}
