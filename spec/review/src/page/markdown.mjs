import { refused } from '../example-verdicts.mjs';
import { BREAKS, count, coverageSentence, examplesSentence, ofStep, place, summary, title, uses } from './words.mjs';

/** GitHub rejects a comment of 65,536 characters. */
const LARGEST = 60_000;
const NOTE = 200;

const code = (text) => `\`${String(text).replaceAll('`', "'")}\``;

/** Text of a specification must not become markup, a link or a mention. What backticks mark as code stays as it is. */
function plain(words) {
  const escape = (text) => text.replace(/[\\*_[\]<>#|~]/g, '\\$&').replaceAll('@', '@\u200b');
  const parts = String(words).replace(/\s+/g, ' ').split('`');
  return parts.map((part, i) => (i % 2 ? `\`${part}\`` : escape(part))).join('');
}

/** The review as a comment: the same order as the page, and shorter. */
export function markdown(review) {
  const { shut, warned, warnings, specs, base, head, suppressions } = review;
  return cut([
    `## ${title(review)}`,
    `${head.dirty ? 'The working tree' : code(head.id)} compared with ${code(base.id)} (${plain(base.subject)}).`,
    ...shut.map(({ vendor, gate, message }) => `- **${vendor}, ${gate}**: ${plain(message)}`),
    ...warned.map(({ vendor, gate, message }) => `- warning, ${vendor}, ${gate}: ${plain(message)}`),
    ...warnings.map((warning) => `- ${plain(warning)}`),
    ...specs.flatMap(specification),
    ...suppressions.filter(({ used }) => used).map(suppressed),
  ]);
}

function suppressed({ vendor, gate, place: at, date, reason }) {
  return `- Suppressed (${vendor}, ${gate}${at ? `, ${code(at)}` : ''}) since ${date}: ${plain(reason)}`;
}

function specification(spec) {
  const { vendor, state, changes, java, examples = [], cells, problem, version } = spec;
  const told = `${plain(summary(spec))} ${version ? plain(version.message) : ''}`.trim();
  const heading = ['', `### ${vendor}`, told];
  if (problem) return [...heading, plain(problem)];
  if (state === 'deleted') return heading;
  const section = (name, items) => (items.length ? ['', `**${name}**`, ...items] : []);
  const toChange = ({ element, change, what_to_do }) => `- ${code(element)} ${plain(change)} ${plain(what_to_do)}`;
  const added = (change) => `${short(change)}. ${change.behaviour ? plain(change.why.join(' ')) : ''}`.trim();
  const wrong = refused(examples);
  const more = wrong.length ? ` See the page for ${count(wrong.length, 'verdict')}.` : '';
  return [
    ...heading,
    ...section('What breaks, and why', ofStep(changes, 'major').map((change) => long(change, vendor))),
    ...section('What a Java user has to change', (java?.breaks ?? []).map(toChange)),
    ...section('What adds or changes behaviour', ofStep(changes, 'minor').map(added)),
    ...section('The rest, which breaks nobody', ofStep(changes, 'patch').map(short)),
    '',
    ...(state === 'changed' && !java?.compared ? [`Java: not compared. ${plain(java?.problem || java?.reason)}`] : []),
    `Examples: ${examplesSentence(examples, wrong)}${more}`,
    ...(cells && state !== 'unchanged' ? [`Coverage: ${coverageSentence(cells)}`] : []),
  ];
}

const named = ({ name }) => (name ? `${code(name)} ` : '');
const short = (change) => `- ${named(change)}${plain(change.what)}`;

function long(change, vendor) {
  const felt = change.uses.filter(({ breaks }) => breaks !== 'nobody');
  const who = felt.length ? ` (${BREAKS[change.breaks]}: ${uses(felt)})` : '';
  const accepted = change.suppression ? ` Accepted: ${plain(change.suppression.reason)}` : '';
  const what = `- ${named(change)}**${plain(change.what)}**${plain(who)}.`;
  return `${what} ${plain(change.why.join(' '))} ${place(change, vendor)}${accepted}`.trim();
}

function cut(lines) {
  let left = LARGEST - NOTE;
  const kept = lines.findIndex((line) => (left -= Buffer.byteLength(line, 'utf8') + 1) < 0);
  if (kept < 0) return `${lines.join('\n')}\n`;
  const omitted = lines.slice(kept).filter(Boolean).length;
  const rest = `${count(omitted, 'more line')} did not fit into a comment; the page has ${omitted === 1 ? 'it' : 'them'}.`;
  return `${lines.slice(0, kept).join('\n')}\n\n${rest}\n`;
}
