import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { changes } from './changes.mjs';
import { markup, raw, sentence } from './markup.mjs';
import { count, coverageSentence, examplesSentence, summary, title } from './words.mjs';

const STYLE = readFileSync(new URL('style.css', import.meta.url), 'utf8').replaceAll('\r\n', '\n');
const HASH = createHash('sha256').update(STYLE).digest('base64');
const NONE = [];
const SHOWN = 3;

/** The page: one file that asks for nothing beside it. */
export function html(review) {
  const all = markup`<!doctype html>
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
${review.specs.map((it) => specification(it))}
${suppressions(review)}
${origin(review)}
</main>
</body>
</html>
`;
  return all.text;
}

function verdict(review) {
  const { shut, warned, warnings, specs, base, head } = review;
  return markup`<header class=${shut.length ? 'stop' : 'go'}>
<h1>${title(review)}</h1>
<p>${head.dirty ? 'The working tree, with changes that are not committed,' : markup`<code>${head.id}</code> ${head.subject}`} compared with <code>${base.id}</code> ${base.subject}.</p>
${shut.length ? markup`<h2>What stops it</h2><ul class=stops>${shortened(shut)}</ul>` : ''}
${warned.length ? markup`<h2>Warnings</h2><ul>${warned.map(finding)}</ul>` : ''}
${warnings.length ? markup`<ul>${warnings.map((it) => markup`<li>${sentence(it)}</li>`)}</ul>` : ''}
<dl>${specs.map((it) => markup`<dt><a href="#${it.vendor}">${it.vendor}</a></dt><dd>${summary(it)} ${it.version ? sentence(it.version.message) : ''}</dd>`)}</dl>
</header>`;
}

/** The first findings of each vendor and gate; the sections below have all. */
function shortened(findings) {
  const of = (one) => findings.filter((it) => it.vendor === one.vendor && it.gate === one.gate);
  return findings.map((it) => {
    const place = of(it).indexOf(it);
    if (place < SHOWN) return finding(it);
    return place === SHOWN ? markup`<li>${it.vendor}, ${it.gate}: ${of(it).length - SHOWN} more, below</li>` : '';
  });
}

function finding({ vendor, gate, message, place }) {
  return markup`<li><b>${vendor}, ${gate}</b>: ${sentence(message)}${place ? markup` <small>${place}</small>` : ''}</li>`;
}

function specification(spec) {
  const { vendor, state, lint = NONE, docs } = spec;
  const problems = lint.filter((it) => !it.rule.startsWith('no-invalid-'));
  return markup`<section id="${vendor}">
<h2>${vendor}</h2>
${spec.version ? markup`<p class=version>${sentence(spec.version.message)}</p>` : ''}
${spec.problem ? markup`<p class=stop>${spec.problem}</p>` : changes(spec)}
${state === 'deleted' ? '' : spec.problem ? linter(problems) : [javaDifference(spec), examples(spec), coverage(spec), linter(problems)]}
${docs ? markup`<p><a href="${docs}">The documentation of ${vendor}, rendered</a>, with a mark on each operation that changed.</p>` : state === 'deleted' || spec.problem ? '' : markup`<p>The documentation could not be rendered.</p>`}
</section>`;
}

function javaDifference({ java, state }) {
  if (state === 'unchanged') return '';
  if (!java?.compared) return markup`<h3>Java</h3><p>Not compared. ${java?.problem || java?.reason}</p>`;
  const { breaks, additions, reason } = java;
  return markup`<h3>Java</h3>${reason ? markup`<p>${reason}</p>` : ''}
${breaks.length ? markup`<p>What a Java user has to change:</p><ul class=breaks>${breaks.map((it) => markup`<li><code>${it.element}</code> ${it.change} ${it.what_to_do}${accepted(it)}</li>`)}</ul>` : markup`<p>Code that uses the client goes on to compile and to run.</p>`}
${
  additions.length
    ? folded(
        `${count(additions.length, 'addition')}`,
        additions.map((it) => markup`<li>${it}</li>`),
      )
    : ''
}`;
}

function accepted({ suppression }) {
  return suppression ? markup` <span class=accepted>Accepted on ${suppression.date}: ${suppression.reason}</span>` : '';
}

function folded(title, items) {
  return markup`<details><summary>${title}</summary><ul>${items}</ul></details>`;
}

function examples({ examples: all }) {
  const refused = all.filter((it) => it.redocly || it.jvm || !it.agree);
  const said = (engine, message) => markup`${engine}: ${message ? sentence(message) : 'valid'}`;
  return markup`<h3>Examples</h3><p>${examplesSentence(all)}</p>
${refused.length ? markup`<ul class=breaks>${refused.map((it) => markup`<li><b>${it.name}</b>${it.agree ? '' : ' (the engines disagree)'}<br>${said('Redocly', it.redocly)}<br>${it.unseen ? 'networknt: not asked' : said('networknt', it.jvm)}<br><small>${it.pointer}${it.line ? `, line ${it.line}` : ''}</small></li>`)}</ul>` : ''}`;
}

function coverage({ cells, state }) {
  if (!cells) return '';
  const { lost, gained, gone = NONE } = cells;
  const list = (title, all) =>
    all.length
      ? folded(
          `${all.length} ${title}`,
          all.map((it) => markup`<li>${it}</li>`),
        )
      : '';
  return markup`<h3>Coverage</h3><p>${state === 'unchanged' ? `${count(cells.head, 'cell')} covered by the contract suite, as before.` : coverageSentence(cells)}</p>
${lost.length ? markup`<ul class=breaks>${lost.map((it) => markup`<li>${it}</li>`)}</ul>` : ''}${state === 'new' ? '' : [list('gained', gained), list('no longer there', gone)]}`;
}

function linter(problems) {
  return markup`<h3>Lint</h3>${problems.length ? markup`<ul class=breaks>${problems.map((it) => markup`<li>Line ${it.line}: ${sentence(it.message)} <small>${it.rule}${it.severity === 'error' ? '' : `, ${it.severity}`}</small></li>`)}</ul>` : markup`<p>Nothing to say.</p>`}`;
}

function suppressions({ suppressions: all, config }) {
  if (!all.length) return markup`<section><h2>Suppressions</h2><p>None.</p></section>`;
  return markup`<section><h2>Suppressions</h2><p>From spec/review/suppressions.yaml of the ${config}.</p>
<ul>${all.map((it) => markup`<li><b>${it.vendor}, ${it.gate}</b>${it.place ? markup` at <code>${it.place}</code>` : ''}: ${it.reason}. Since ${it.date}${it.until ? `, until ${it.until}` : ''}${it.expired ? ' (expired)' : it.used ? '' : ' (not used)'}.</li>`)}</ul></section>`;
}

function origin({ base, config, redocly, today }) {
  return markup`<footer><p>The base is ${base.how}: <code>${base.commit}</code>. Gates, suppressions, rules and their severity come from the ${config}${config === 'head' ? ', because the base has none' : '; its rules apply beside those of the change'}. Lint, documentation and the first verdict on the wire: Redocly ${redocly}. Written on ${today}.</p></footer>`;
}
