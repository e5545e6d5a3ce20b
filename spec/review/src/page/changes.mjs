import { markup, sentence } from './markup.mjs';
import { BREAKS, count, place, uses } from './words.mjs';

const MANY = 12;

/** What the wire difference tells: first what breaks and why, then what adds, then the rest. */
export function changes({ changes: all, vendor, state }) {
  if (state === 'unchanged') return markup`<p>Unchanged.</p>`;
  const of = (step) => all.filter((it) => it.step === step);
  const [breaking, adding, rest] = [of('major'), of('minor'), of('patch')];
  return [
    markup`<h3>What breaks</h3>`,
    breaking.length
      ? markup`<ul class=breaks>${breaking.map((it) => change(it, vendor))}</ul>`
      : markup`<p>Nothing on the wire.</p>`,
    adding.length
      ? markup`<h3>What adds or changes behaviour</h3><ul class=adds>${adding.map((it) => change(it, vendor))}</ul>`
      : '',
    rest.length
      ? markup`<details${rest.length > MANY ? '' : markup` open`}><summary>${count(rest.length, 'other change')}, which ${rest.length === 1 ? 'breaks' : 'break'} nobody</summary><ul>${rest.map((it) => change(it, vendor))}</ul></details>`
      : '',
  ];
}

function change(group, vendor) {
  const felt = group.uses.filter((it) => it.breaks !== 'nobody');
  const other = group.uses.filter((it) => it.breaks === 'nobody');
  const accepted = group.suppression
    ? markup` <span class=accepted>Accepted on ${group.suppression.date}: ${group.suppression.reason}</span>`
    : '';
  return markup`<li>
<p><b>${group.name ? markup`<code>${group.name}</code> ` : ''}${sentence(group.what)}</b> <small>${place(group, vendor)}${group.step === 'major' ? markup` <span class=pointer>${group.written.pointer}</span>` : ''}</small></p>
${group.why.map((it) => markup`<p>${sentence(it)}</p>`)}
<p class=felt>${felt.length ? markup`<span class=tag>${BREAKS[group.breaks]}</span> ${uses(felt)}.` : ''}${felt.length && other.length ? markup` Harmless in: ${uses(other)}.` : ''}${felt.length ? '' : markup`${group.step === 'major' ? markup`<span class=tag>breaks generated code</span> ` : ''}In: ${uses(other)}.`}${accepted}</p>
</li>`;
}
