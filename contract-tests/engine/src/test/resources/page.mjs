// Runs the script of a report's page on the least of a document, and prints what a reader would find.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const [page, hash] = [readFileSync(process.argv[2], 'utf8'), process.argv[3]];
const all = [];

class Node {
  parts = [];
  classList = { add() {}, remove() {}, toggle() {} };
  style = { setProperty() {} };
  constructor(localName) { Object.assign(this, { localName }), all.push(this); }
  append(...parts) { this.parts.push(...parts); for (const part of parts) if (part instanceof Node) part.parentElement = this; }
  replaceChildren(...parts) { this.parts = []; this.append(...parts); }
  closest(name) { return name === this.localName ? this : null; }
  click() { clicked({ target: this }); }
  togglePopover(open) { this.open = open; }
  focus() {}
  scrollIntoView() {}
  get text() { return this.parts.map(part => part.text ?? part).join(' '); }
}

let clicked;
const find = id => all.find(element => element.id === id);
const document = {
  getElementById: find,
  createElement: name => new Node(name),
  addEventListener: (type, listener) => { clicked = listener; },
};
const pattern = /<(\w+)[^<>]* id=(\w+)|<h2>(.*?)<\/h2>|<script>(.*?)<\/script>/gs;
const [script] = [...page.matchAll(pattern)].map(([, tag, id, heading, code]) => {
  if (id) Object.assign(new Node(tag), { id });
  if (heading) all.findLast(element => element.localName === 'section').append(heading);
  return code;
}).filter(Boolean);
find('report').textContent = page.match(/id=report>(.*)<\/script>\n<script>/s)[1];
if (!page.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)) throw new Error('the script may not run');
runInNewContext(script, { document, Node, location: { hash }, addEventListener() {} });

const sections = all.filter(element => /^(header|dl|section)$/.test(element.localName) && !element.parentElement);
console.log(JSON.stringify({
  title: document.title,
  text: sections.map(section => section.text).join('\n'),
  panel: find('cases').open ? find('cases').text : '',
  ids: all.filter(element => element.id).map(element => '#' + element.id),
  links: all.filter(element => element.href).map(element => element.href),
}));
