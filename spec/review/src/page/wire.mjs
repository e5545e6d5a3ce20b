import { html, sentence } from './markup.mjs';
import { BREAKS, count, ofStep, place, uses } from './words.mjs';

const MANY = 12;

/** The differences on the wire: first what breaks and why, then what adds, then the rest. */
export function wireDifference({ changes, vendor, state }) {
  if (state === 'unchanged') return html`<p>Unchanged.</p>`;
  const [breaking, adding, rest] = ['major', 'minor', 'patch'].map((step) =>
    ofStep(changes, step).map((change) => item(change, vendor)),
  );
  const others = `${count(rest.length, 'other change')}, which ${rest.length === 1 ? 'breaks' : 'break'} nobody`;
  const open = rest.length <= MANY && html` open`;
  return [
    html`<h3>What breaks</h3>`,
    breaking.length ? html`<ul class=breaks>${breaking}</ul>` : html`<p>Nothing on the wire.</p>`,
    adding.length > 0 && html`<h3>What adds or changes behaviour</h3><ul class=adds>${adding}</ul>`,
    rest.length > 0 && html`<details${open}><summary>${others}</summary><ul>${rest}</ul></details>`,
  ];
}

function item(change, vendor) {
  const { name, what, why, written, step, suppression } = change;
  const pointer = step === 'major' && html` <span class=pointer>${written.pointer}</span>`;
  return html`<li>
<p><b>${name && html`<code>${name}</code> `}${sentence(what)}</b> <small>${place(change, vendor)}${pointer}</small></p>
${why.map((reason) => html`<p>${sentence(reason)}</p>`)}
<p class=felt>${felt(change)}${accepted(suppression)}</p>
</li>`;
}

function felt({ uses: entries, breaks, step }) {
  const broken = uses(entries.filter((entry) => entry.breaks !== 'nobody'));
  const harmless = uses(entries.filter((entry) => entry.breaks === 'nobody'));
  if (!broken) return html`${step === 'major' && html`<span class=tag>breaks generated code</span> `}In: ${harmless}.`;
  return html`<span class=tag>${BREAKS[breaks]}</span> ${broken}.${harmless && html` Harmless in: ${harmless}.`}`;
}

export function accepted(suppression) {
  return suppression && html` <span class=accepted>Accepted on ${suppression.date}: ${suppression.reason}</span>`;
}
