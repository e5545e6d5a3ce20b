import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { refused } from '../example-verdicts.mjs';
import { html, raw, sentence } from './markup.mjs';
import { accepted, wireDifference } from './wire.mjs';
import { count, coverageSentence, examplesSentence, summary, title } from './words.mjs';

const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const HASH = createHash('sha256').update(STYLE).digest('base64');
const SHOWN = 3;

/** The page: one self-contained file. */
export function page(review) {
  const all = html`<!doctype html>
<html lang=en>
<head>
<meta charset=utf-8>
<meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'sha256-${raw(HASH)}'; img-src data:">
<meta name=viewport content="width=device-width, initial-scale=1">
<title>${title(review)}</title>
<link rel=icon href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${verdict(review)}
${review.specs.map(specification)}
${suppressions(review)}
${origin(review)}
</main>
</body>
</html>
`;
  return all.text;
}

/** A list, or nothing where it would be empty. */
function list(items, of, kind = '') {
  const rows = items.map((item) => html`<li>${of(item)}</li>`);
  return rows.length > 0 && html`<ul${kind && html` class=${kind}`}>${rows}</ul>`;
}

function folded(items, title) {
  return items.length > 0 && html`<details><summary>${title}</summary>${list(items, (item) => item)}</details>`;
}

function verdict(review) {
  const { shut, warned, warnings, specs, base, head } = review;
  const uncommitted = 'The working tree, with changes that are not committed,';
  const compared = head.dirty ? uncommitted : html`<code>${head.id}</code> ${head.subject}`;
  const link = ({ vendor }) => html`<a href="#${vendor}">${vendor}</a>`;
  const row = (spec) => html`<dt>${link(spec)}</dt><dd>${summary(spec)} ${versionOf(spec)}</dd>`;
  return html`<header class=${shut.length ? 'stop' : 'go'}>
<h1>${title(review)}</h1>
<p>${compared} compared with <code>${base.id}</code> ${base.subject}.</p>
${shut.length > 0 && html`<h2>What blocks it</h2>${list(shortened(shut), (text) => text, 'stops')}`}
${warned.length > 0 && html`<h2>Warnings</h2>${list(warned, finding)}`}
${list(warnings, sentence)}
<dl>${specs.map(row)}</dl>
</header>`;
}

const versionOf = ({ version }) => version && sentence(version.message);

/** The first findings of each vendor and gate; the sections below list all. */
function shortened(findings) {
  const alike = (one) => findings.filter(({ vendor, gate }) => vendor === one.vendor && gate === one.gate);
  return findings.flatMap((one) => {
    const all = alike(one);
    const position = all.indexOf(one);
    if (position < SHOWN) return [finding(one)];
    return position === SHOWN ? [html`${one.vendor}, ${one.gate}: ${all.length - SHOWN} more, below`] : [];
  });
}

function finding({ vendor, gate, message, place }) {
  return html`<b>${vendor}, ${gate}</b>: ${sentence(message)}${place && html` <small>${place}</small>`}`;
}

function specification(spec) {
  const { vendor, problem } = spec;
  return html`<section id="${vendor}">
<h2>${vendor}</h2>
${spec.version && html`<p class=version>${versionOf(spec)}</p>`}
${problem ? html`<p class=stop>${problem}</p>` : wireDifference(spec)}
${details(spec)}
${documentation(spec)}
</section>`;
}

function details(spec) {
  if (spec.state === 'deleted') return '';
  return spec.problem ? linter(spec) : [javaDifference(spec), examples(spec), coverage(spec), linter(spec)];
}

function documentation({ docs, vendor, state, problem }) {
  if (docs)
    return html`<p><a href="${docs}">The documentation of ${vendor}, rendered</a>, with a mark on each operation that changed.</p>`;
  return state !== 'deleted' && !problem && html`<p>The documentation could not be rendered.</p>`;
}

function javaDifference({ java, state }) {
  if (state === 'unchanged') return '';
  if (!java?.compared) return html`<h3>Java</h3><p>Not compared. ${java?.problem || java?.reason}</p>`;
  const { breaks, additions, reason } = java;
  const item = ({ element, change, what_to_do, suppression }) =>
    html`<code>${element}</code> ${change} ${what_to_do}${accepted(suppression)}`;
  const broken = html`<p>What a Java user has to change:</p>${list(breaks, item, 'breaks')}`;
  return html`<h3>Java</h3>${reason && html`<p>${reason}</p>`}
${breaks.length ? broken : html`<p>Code that uses the client still compiles and runs.</p>`}
${folded(additions, count(additions.length, 'addition'))}`;
}

function examples({ examples: all }) {
  const wrong = refused(all);
  const said = (engine, message) => html`${engine}: ${message ? sentence(message) : 'valid'}`;
  const item = ({ name, agree, redocly, jvm, unseen, pointer, line }) => [
    html`<b>${name}</b>${!agree && ' (the engines disagree)'}<br>`,
    html`${said('Redocly', redocly)}<br>${unseen ? 'networknt: not asked' : said('networknt', jvm)}<br>`,
    html`<small>${pointer}${line > 0 && `, line ${line}`}</small>`,
  ];
  return html`<h3>Examples</h3><p>${examplesSentence(all, wrong)}</p>
${list(wrong, item, 'breaks')}`;
}

function coverage({ cells, state }) {
  if (!cells) return '';
  const { lost, gained, gone = [] } = cells;
  const same = `${count(cells.head, 'cell')} covered by the contract suite, as before.`;
  const lists = [folded(gained, `${gained.length} gained`), folded(gone, `${gone.length} no longer there`)];
  return html`<h3>Coverage</h3><p>${state === 'unchanged' ? same : coverageSentence(cells)}</p>
${list(lost, (cell) => cell, 'breaks')}${state !== 'new' && lists}`;
}

function linter({ lint = [] }) {
  const problems = lint.filter(({ rule }) => !rule.startsWith('no-invalid-'));
  const item = ({ line, message, rule, severity }) =>
    html`Line ${line}: ${sentence(message)} <small>${rule}${severity !== 'error' && `, ${severity}`}</small>`;
  return html`<h3>Lint</h3>${list(problems, item, 'breaks') || html`<p>No problems.</p>`}`;
}

function suppressions({ suppressions: all, config }) {
  if (!all.length) return html`<section><h2>Suppressions</h2><p>None.</p></section>`;
  const item = ({ vendor, gate, place, reason, date, until, ...found }) => [
    html`<b>${vendor}, ${gate}</b>${place && html` at <code>${place}</code>`}: ${reason}.`,
    html` Since ${date}${until && `, until ${until}`}${useOf(found)}.`,
  ];
  return html`<section><h2>Suppressions</h2><p>From spec/review/suppressions.yaml of the ${config}.</p>
${list(all, item)}</section>`;
}

function useOf({ expired, used }) {
  if (expired) return ' (expired)';
  return used ? '' : ' (not used)';
}

function origin({ base, config, redocly, today }) {
  const why = config === 'head' ? ', because the base has none' : '; its rules apply beside those of the change';
  return html`<footer><p>The base is ${base.how}: <code>${base.commit}</code>. Gates, suppressions, rules and their severity come from the ${config}${why}. Lint, documentation and the first verdict on the wire: Redocly ${redocly}. Written on ${today}.</p></footer>`;
}
