const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup {
  constructor(text) {
    this.text = text;
  }
}

function rendered(value) {
  if (Array.isArray(value)) return value.map(rendered).join('');
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === null || value === false) return '';
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** HTML of a template; whatever is put into it is escaped unless it is HTML itself, and nothing is left out. */
export function html(strings, ...values) {
  return raw(strings.reduce((all, text, i) => all + rendered(values[i - 1]) + text));
}

export const raw = (text) => new Markup(text);

/** A sentence in which backticks mark code. */
export function sentence(words) {
  return words.split('`').map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));
}
