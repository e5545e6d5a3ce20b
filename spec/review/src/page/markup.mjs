const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup {
  constructor(text) {
    this.text = text;
  }
}

export const raw = (text) => new Markup(text);

function text(value) {
  if (value === undefined || value === null || value === false || value === '') return '';
  if (Array.isArray(value)) return value.map(text).join('');
  return value instanceof Markup ? value.text : String(value).replace(/[&<>"']/g, (it) => ENTITIES[it]);
}

/** Markup of a template; whatever is put into it is escaped unless it is markup itself. */
export function markup(strings, ...values) {
  return raw(strings.reduce((all, it, i) => all + text(values[i - 1]) + it));
}

/** A sentence in which backticks mark code. */
export function sentence(words) {
  return words.split('`').map((part, i) => (i % 2 ? markup`<code>${part}</code>` : markup`${part}`));
}
