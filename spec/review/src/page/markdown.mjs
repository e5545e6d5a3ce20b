import { BREAKS, count, coverageSentence, examplesSentence, place, summary, title, uses } from './words.mjs';

/** GitHub refuses a comment of 65,536 characters. */
const LARGEST = 60_000;
const NOTE = 200;

/** Text of a specification must not become markup, a link or a mention. Code stays as it is. */
function plain(text) {
  return String(text)
    .split('`')
    .map((part, i) => (i % 2 ? `\`${part}\`` : part.replace(/[\\*_[\]<>#|~]/g, '\\$&').replace(/@/g, '@\u200b')))
    .join('')
    .replace(/\s+/g, ' ');
}

const code = (text) => `\`${String(text).replaceAll('`', "'")}\``;

/** The review as a comment: the same order as the page, and shorter. */
export function markdown(review) {
  const { shut, warned, warnings, specs, base, head, suppressions } = review;
  const lines = [
    `## ${title(review)}`,
    `${head.dirty ? 'The working tree' : code(head.id)} compared with ${code(base.id)} (${plain(base.subject)}).`,
    ...shut.map((it) => `- **${it.vendor}, ${it.gate}**: ${plain(it.message)}`),
    ...warned.map((it) => `- warning, ${it.vendor}, ${it.gate}: ${plain(it.message)}`),
    ...warnings.map((it) => `- ${plain(it)}`),
    ...specs.flatMap((it) => specification(it)),
    ...suppressions
      .filter((it) => it.used)
      .map(
        (it) =>
          `- Suppressed (${it.vendor}, ${it.gate}${it.place ? `, ${code(it.place)}` : ''}) since ${it.date}: ${plain(it.reason)}`,
      ),
  ];
  return cut(lines);
}

function specification(spec) {
  const { vendor, state, changes, java, examples = [], cells, problem } = spec;
  const heading = [
    '',
    `### ${vendor}`,
    `${plain(summary(spec))} ${spec.version ? plain(spec.version.message) : ''}`.trim(),
  ];
  if (state === 'deleted' || problem) return [...heading, ...(problem ? [plain(problem)] : [])];
  const of = (step) => changes.filter((it) => it.step === step);
  const section = (title, items) => (items.length ? ['', `**${title}**`, ...items] : []);
  const refused = examples.filter((it) => it.redocly || it.jvm || !it.agree);
  return [
    ...heading,
    ...section(
      'What breaks, and why',
      of('major').map((it) => change(it, vendor)),
    ),
    ...section(
      'What a Java user has to change',
      (java?.breaks ?? []).map((it) => `- ${code(it.element)} ${plain(it.change)} ${plain(it.what_to_do)}`),
    ),
    ...section(
      'What adds or changes behaviour',
      of('minor').map((it) => `- ${named(it)}${plain(it.what)}. ${it.behaviour ? plain(it.why.join(' ')) : ''}`.trim()),
    ),
    ...section(
      'The rest, which breaks nobody',
      of('patch').map((it) => `- ${named(it)}${plain(it.what)}`),
    ),
    '',
    ...(state === 'changed' && !java?.compared ? [`Java: not compared. ${plain(java?.problem || java?.reason)}`] : []),
    `Examples: ${examplesSentence(examples)}${refused.length ? ` See the page for ${count(refused.length, 'verdict')}.` : ''}`,
    ...(cells && state !== 'unchanged' ? [`Coverage: ${coverageSentence(cells)}`] : []),
  ];
}

const named = ({ name }) => (name ? `${code(name)} ` : '');

function change(group, vendor) {
  const felt = group.uses.filter((it) => it.breaks !== 'nobody');
  const who = felt.length ? ` (${BREAKS[group.breaks]}: ${uses(felt)})` : '';
  const accepted = group.suppression ? ` Accepted: ${plain(group.suppression.reason)}` : '';
  return `- ${named(group)}**${plain(group.what)}**${plain(who)}. ${plain(group.why.join(' '))} ${place(group, vendor)}${accepted}`.trim();
}

function cut(lines) {
  const size = (text) => Buffer.byteLength(text, 'utf8') + 1;
  let left = LARGEST - NOTE;
  const kept = lines.findIndex((it) => (left -= size(it)) < 0);
  if (kept < 0) return `${lines.join('\n')}\n`;
  const omitted = lines.slice(kept).filter(Boolean).length;
  return `${lines.slice(0, kept).join('\n')}\n\n${count(omitted, 'more line')} did not fit into a comment; the page has ${omitted === 1 ? 'it' : 'them'}.\n`;
}
