'use strict';

const byId = id => document.getElementById(id);
const report = JSON.parse(byId('report').textContent);
const LOOK = {
  wrong: ['✗', 'wrong', 'a trusted party says otherwise'],
  none: ['–', 'without a case', 'there is no case'],
  single: ['½', 'by one party only', 'only one party is trusted on it, and it agrees'],
  agreed: ['✓', 'agreed', 'two parties or more are trusted on it, and all of them agree'],
};

/** Keywords of which a place has only one share a column: its title, and which of them it is. */
const COLUMNS = [
  [/^(required|optional)$/, 'presence', '$1'],
  [/^nullable$/, 'null', 'allowed'],
  [/^not nullable$/, 'null', 'refused'],
  [/^format \S+ (beyond .*)$/, '$1', ''],
  [/^(type|format|style) (.*)$/, '$1', '$2'],
  [/^(.*)$/s, '$1', ''],
];
const ORDER = ['path', 'method', 'security', 'media type', 'undeclared parameter', 'example', 'presence', 'type', 'null', 'format', ''];

/** Control characters become pictures; what would reorder the text is replaced. */
function shown(text) {
  return String(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[\0-\x09\x0b-\x1f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)));
}

/** An element with text and elements; an object among them is its properties. */
function make(name, ...content) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const part of content.flat(9)) {
    if (part instanceof Node) element.append(part);
    else if (typeof part === 'object') Object.assign(element, part);
    else element.append(shown(part));
  }
  return element;
}

const number = count => count.toLocaleString('en');
const counted = (count, what) => `${number(count)} ${what}${count === 1 ? '' : 's'}`;
const icon = state => make('i.' + state, LOOK[state][0]);
const link = (id, text) => id ? make('a', { href: '#' + id }, text) : text;
const list = some => make('ul', some.map(one => make('li', one)));
const row = (...cells) => make('tr', cells.map(cell => cell.localName === 'th' ? cell : make('td', cell)));

function group(some, key) {
  const groups = new Map();
  for (const one of some) {
    if (groups.has(key(one))) groups.get(key(one)).push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

function table(heads, ...rows) {
  const head = make('thead', make('tr', heads.map(title => make('th', { scope: 'col' }, title))));
  return make('div.scroll', make('table', head, make('tbody', rows)));
}

/** What is below a heading, to be folded; nothing where there is nothing. */
function fold(open, title, some, what, content) {
  const count = make('span.count', what && counted(some.length, what));
  return some.length ? make('details', { open }, make('summary', make('h3', title), count), content(some)) : [];
}

/** A keyword at a place, with a cell for each side. */
const boxes = group(report.cells, cell => JSON.stringify([cell.vendor, cell.operation, cell.part, cell.place, cell.keyword]))
  .map((cells, at) => {
    const states = new Set(cells.map(cell => cell.state));
    const state = states.has('wrong') ? 'wrong' : states.size === 1 ? cells[0].state : 'single';
    const [pattern, ...texts] = COLUMNS.find(([candidate]) => candidate.test(cells[0].keyword));
    const [title, label] = texts.map(text => cells[0].keyword.replace(pattern, text));
    const { place, part, keyword } = cells[0];
    return { ...cells[0], id: 'm' + at, cells, state, title, label, path: place.replace(' /', '/'), name: `${place || part}: ${keyword}` };
  });
const boxOf = new Map(boxes.flatMap(box => box.cells.flatMap(cell => cell.cases.map(at => [report.cases[at].name, box.id]))).reverse());
const failureOf = new Map(report.failures.map(({ name }, at) => [name, 'w' + at]));

function verdict() {
  const word = report.passed ? 'Passed' : 'Failed';
  document.title = `${word}: contract report`;
  byId('verdict').classList.add(report.passed ? 'agreed' : 'wrong');
  byId('verdict').append(make('p', icon(report.passed ? 'agreed' : 'wrong'), ' ' + word),
    report.passed ? 'The clients and the mocks do what the specifications say.' : list(report.reasons));
}

function facts() {
  const { agreed, canaries, cases, covered, disagreed, minimum, mode, mutants, operations, seconds, total } = report;
  const percent = total ? (Math.floor(1000 * covered / total) / 10).toFixed(1) + ' %' : 'none';
  const facts = [
    ['Operations', number(operations.length), ''],
    ['Cases', number(cases.length), 'requests and responses that were judged'],
    ['Time', seconds.toFixed(1) + ' s', 'without the start of the mocks'],
    ['Mocks', mode, 'where they ran'],
    ['Coverage', percent, `${number(covered)} of ${number(total)} cells, at least ${minimum} % are asked for; a cell is one side of a keyword at a place`],
    ['Oracles', `${number(agreed)} agreed`, `${number(disagreed.length)} disagreed, where both are trusted`],
    ['Canaries', number(canaries.asked), `questions with a known answer; ${number(canaries.wrong.length)} answered wrong`],
    mutants ? ['Mutants', `${number(mutants.killed)} of ${number(mutants.total)}`, `killed; ${number(mutants.survived.length)} survived`]
      : ['Mutants', 'not run', 'mvn -Pfull verify runs them'],
  ];
  byId('facts').append(...facts.map(([name, value, more]) => make('div', make('dt', name), make('dd', make('strong', value), make('small', more)))));
}

function failures() {
  const wrong = report.cases.filter(({ faults }) => faults.length);
  const faults = group(wrong.flatMap(({ faults }) => faults), fault => fault).map(same => `${same[0]} (${number(same.length)})`);
  const { disagreed, otherFailures } = report;
  if (!wrong.length && !otherFailures.length && !disagreed.length) return;
  byId('failures').append(make('h2', 'Failures'),
    make('p', wrong.length ? `At fault: ${faults.join(', ')}.` : ''),
    ...report.failures.map(failure),
    make('p', wrong.length > report.failures.length ? `${number(wrong.length - report.failures.length)} more are in the output of the tests.` : ''),
    make('div', fold(true, 'Other tests failed', otherFailures, 'test', list)),
    make('div', fold(false, 'The oracles disagree', disagreed, 'case', some => list(some.map(name => link(boxOf.get(name), name))))));
}

function failure({ name, findings, place, said, sent, curl }) {
  const lines = [
    ...findings.flatMap(({ party, expected, found }) => [['at fault', party], ['expected', expected], ['found', found]]),
    ['place', place],
    ['parties', Object.entries(said).map(([party, words]) => `${party}: ${words}`).join('; ')],
    ['sent', sent],
    ['reproduce', curl],
  ];
  return make('article.wrong', { id: failureOf.get(name) }, make('h3', link(boxOf.get(name), name)),
    make('dl', lines.map(([key, value]) => [make('dt', key), make(key === 'reproduce' ? 'dd.copy' : 'dd', value)])));
}

function uncovered() {
  const cells = boxes.flatMap(box => box.cells.map(cell => ({ ...cell, box: box.id }))).filter(cell => cell.reason);
  const title = cells.length ? `Not covered: ${number(cells.length)} of ${counted(report.total, 'cell')}` : 'Every cell is covered';
  byId('uncovered').append(make('h2', title), make('div', group(cells, cell => cell.reason).map(same =>
    fold(cells.length <= 40, same[0].reason, same, 'cell', () => table(['message', 'place', 'keyword and side'],
      same.map(({ box, operation, part, place, keyword, side }) =>
        row(`${operation} ${part}`, link(box, place || 'as a whole'), `${keyword}, ${side}`)))))));
}

function counts(some) {
  const states = group(some.flatMap(box => box.cells), cell => cell.state);
  return Object.keys(LOOK).flatMap(state => states.filter(same => same[0].state === state)
    .map(same => make('span.count', icon(state), ` ${number(same.length)} ${LOOK[state][1]}`)));
}

function matrix() {
  const sample = make('span.sample.single', make('b', 'string'), icon('agreed'), icon('none'));
  byId('legend').append(...Object.keys(LOOK).reverse().map(state => make('li', icon(state), ' ' + LOOK[state][2])),
    make('li', sample, ' for example: text was accepted, as it should be, and nothing but text could be sent'));
  byId('matrix').append(...group(boxes, box => box.vendor + ' ' + box.operation).map(some =>
    make('details.operation', { open: true },
      make('summary', make('h3', some[0].operation + ' ', make('small', some[0].vendor)), counts(some)),
      group(some, box => box.part).map(message))));
}

function message(some) {
  const order = title => ORDER.indexOf(ORDER.includes(title) ? title : '');
  const titles = [...new Set(some.map(box => box.title))].sort((a, b) => order(a) - order(b));
  const notGreen = some.filter(box => box.state !== 'agreed').map(box => box.path + '/');
  return make('details.part', { open: some.some(box => box.state === 'wrong') },
    make('summary', make('h4', some[0].part), counts(some)),
    table(['place', ...titles.map(title => title.split(/(?=[A-Z])/).map(word => [word, make('wbr')]))],
      places(some).map(({ path, label, depth, here }) => {
        const head = make('th', { scope: 'row', title: shown(path) }, label);
        head.style.setProperty('--depth', depth);
        const line = row(head, ...titles.map(title => here.filter(box => box.title === title).map(button)));
        line.classList.toggle('green', !notGreen.some(other => other.startsWith(path + '/')));
        return line;
      })));
}

/** The places of a message, named from the one around them: the whole, parameters, examples, body. */
function places(some) {
  const rank = ([{ path }]) => !path ? 0 : path.startsWith('example ') ? 2 : path.startsWith('body') ? 3 : 1;
  const around = [];
  return group(some, box => box.path).sort((a, b) => rank(a) - rank(b)).map(here => {
    const { part, path } = here[0];
    while (around.length && !path.startsWith(around.at(-1) + '/')) around.pop();
    const steps = path.slice(around.length ? around.at(-1).length + 1 : 0).split('/');
    const names = steps.map(step => /^\d+$/.test(step) ? '[item]' : step.replace(/~1/g, '/').replace(/~0/g, '~'));
    return { path, label: names.join('/') || part + ' as a whole', depth: around.push(path) - 1, here };
  });
}

function button(box) {
  const half = side => box.cells.filter(cell => cell.side === side).map(cell => icon(cell.state))[0] || make('i');
  return make('button.' + box.state, { id: box.id, title: shown([box.name, ...box.cells.map(inWords)].join('\n')) },
    make('b', box.label), half('valid'), half('invalid'));
}

function inWords({ side, state, cases, reason }) {
  const wrong = cases.filter(at => report.cases[at].faults.length).length;
  const result = state === 'wrong' ? `${number(wrong)} wrong` : state === 'none' ? 'no party is trusted' : LOOK[state][1];
  return cases.length ? `${side}: ${counted(cases.length, 'case')}, ${result}` : `${side}: no case: ${reason}`;
}

function trust() {
  const { certified, wrong } = report.canaries;
  const kinds = Object.entries(certified);
  const oracles = [...new Set([...kinds.flatMap(([, trusted]) => trusted), ...wrong.map(({ oracle }) => oracle)])].sort();
  const share = oracle => number(kinds.filter(([, trusted]) => trusted.includes(oracle)).length);
  const questions = some => table(['oracle', 'on', 'what is true'],
    some.map(({ oracle, certificate, question }) => row(oracle, certificate, make('code', question))));
  byId('trust').append(list(oracles.map(oracle => `${oracle}: trusted on ${share(oracle)} of ${number(kinds.length)} kinds of questions`)),
    fold(true, 'Answered wrong, and our specifications use it', wrong.filter(({ used }) => used), 'question', questions),
    fold(false, 'Answered wrong, but our specifications avoid it', wrong.filter(({ used }) => !used), 'question', questions),
    fold(false, 'Every kind of question', kinds, 'kind', () => table(['on', ...oracles], kinds.map(([kind, trusted]) =>
      row(kind, ...oracles.map(oracle => trusted.includes(oracle) ? [icon('agreed'), ' trusted'] : [icon('none'), ' not trusted']))))));
}

function mutants({ killed, total, killedBy, survived, suppressed, equivalent }) {
  const items = some => list(some.map(({ name, reason }) => [name, reason ? [make('br'), make('small', reason)] : '']));
  byId('mutants').append(make('h2', `Mutants: ${number(killed)} of ${number(total)} killed`),
    make('p', 'A mutant is a specification with one statement changed, which somebody should notice. Several may notice the same one.'),
    fold(true, [icon('wrong'), ' Survived: nobody noticed'], survived, 'mutant', items),
    table(['noticed by', 'mutants'], Object.entries(killedBy).sort(([, a], [, b]) => b - a).map(([who, count]) => row(who, number(count)))),
    fold(suppressed.length <= 25, [icon('none'), ' Suppressed: nobody can notice'], suppressed, 'mutant', items),
    fold(equivalent.length <= 25, [icon('none'), ' Equivalent: there is nothing to notice'], equivalent, 'mutant', items));
}

/** What the parties said to a case, with the cell that it was made for where it is another. */
function answers(cell, at) {
  const { name, label, said, trusted, faults } = report.cases[at];
  const own = `${cell.operation} ${cell.part}${cell.place && ', ' + cell.place}: ${cell.keyword} (${label}) is ${cell.side}`;
  const wrong = failureOf.has(name) ? link(failureOf.get(name), 'what is wrong') : make('small', 'wrong, see the output of the tests');
  const head = make('th', { scope: 'row' }, label, faults.length ? [make('br'), wrong] : '', name === own ? '' : [make('br'), make('small', 'made for: ' + name)]);
  return row(head, ...Object.entries(said).map(([party, words]) =>
    trusted.includes(party) ? make('span', { title: 'trusted' }, '● ' + words) : make('em', { title: 'not trusted here' }, '○ ' + words)));
}

let opened;

function open(box) {
  const panel = byId('cases');
  opened?.classList.remove('open');
  opened = byId(box.id);
  opened.classList.add('open');
  panel.replaceChildren(make('button', { onclick: () => panel.togglePopover(false) }, 'close'), make('h2', box.name),
    make('p', [`${box.operation} ${box.part}`, ...box.cells.map(inWords)].join(' · ')),
    ...box.cells.flatMap(cell => [
      make('h3', cell.side === 'valid' ? 'Valid: must be accepted' : 'Invalid: must be refused'),
      cell.cases.length ? table(['value', ...Object.keys(report.cases[cell.cases[0]].said)], cell.cases.map(at => answers(cell, at))) : make('p', 'no case'),
    ]),
    make('p', '● is trusted on this keyword, ○ is not'));
  panel.togglePopover(true);
  panel.focus();
}

/** To what the address names: unfolded, in view and, if it is a box, with its cases. */
function follow() {
  const target = byId(location.hash.slice(1));
  for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
  byId('cases').togglePopover(false);
  target?.scrollIntoView();
  if (target?.localName === 'button') target.click();
}

verdict();
facts();
failures();
uncovered();
matrix();
trust();
if (report.mutants) mutants(report.mutants);
document.addEventListener('click', ({ target }) => {
  const box = boxes.find(({ id }) => id === target.closest('button')?.id);
  if (box) open(box);
  if (target.closest('a')?.hash === location.hash) follow();
});
addEventListener('hashchange', follow);
follow();
