const PLACES = [
  [/^example .*: /, 'example: '],
  [/^(?!example: ).*?: /, ''],
  [/^parameter \S+/, 'parameter'],
  [/\bproperty \S+/, 'property'],
  [/\bknown value \S.*$/, 'known value'],
  [/\bshape \d+/, 'shape'],
];

/** The kind of a mutant, without its place: `minimum one higher`, `parameter renamed`. */
export const kind = ({ mutant }) => PLACES.reduce((text, [place, name]) => text.replace(place, name), mutant);

/** The published line of a verdict that differs from the label. */
export function row({ vendor, mutant, label, review, why }) {
  const cell = (text) => text.replaceAll('|', '\\|');
  return `| ${vendor} ${cell(mutant)} | ${label} | ${review} | ${cell(why)} |`;
}

export const hits = (results, who) => results.filter((result) => result[who] === result.label).length;

/** The published table, from results `{vendor, mutant, label, why, review, redocly}`. */
export function table(results) {
  const kinds = [...new Set(results.map(kind))].sort((one, other) => one.localeCompare(other));
  const rows = kinds.map((name) => {
    const all = results.filter((result) => kind(result) === name);
    const labels = [...new Set(all.map(({ label }) => label))].sort().join(' ');
    return `| ${name} | ${all.length} | ${labels} | ${hits(all, 'redocly')} | ${hits(all, 'review')} |`;
  });
  const wrong = results.filter(({ review, label }) => review !== label);
  const byName = (one, other) => one.vendor.localeCompare(other.vendor) || one.mutant.localeCompare(other.mutant);
  const head = ['| mutant | label | review | why it is labelled so |', '|---|---|---|---|'];
  return `# How well the wire difference judges

Written by \`node spec/review/measure.mjs contract-tests/engine/target/mutants\`. Each mutant of the contract suite makes
a single change to a specification. Its label was made without any differ, from what the validator in the JVM accepts:
W, a request that was allowed is rejected, or something that a caller could send is gone; R, a response may come that
was not allowed, or something that a caller could read is gone; B, both; N, neither. A hit is the same letter.

| | hits of ${results.length} |
|---|---|
| Redocly's differ alone | ${hits(results, 'redocly')} |
| the review | ${hits(results, 'review')} |

## By kind of change

| change | mutants | labels | Redocly | review |
|---|---|---|---|---|
${rows.join('\n')}

## Where the review disagrees with the label

${wrong.length ? [...head, ...wrong.sort(byName).map(row)].join('\n') : 'Nowhere.'}
`;
}
