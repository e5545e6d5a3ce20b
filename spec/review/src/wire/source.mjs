import { readFileSync } from 'node:fs';
import { YAML } from '../tools.mjs';
import { toPointer, toTokens } from './pointers.mjs';

const { isMap, isSeq, LineCounter, parseDocument } = YAML;

/** The hand-written file behind a dereferenced one. */
export class Source {
  constructor(file) {
    this.lines = new LineCounter();
    this.document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: this.lines });
  }

  /** Where a place of the dereferenced document is written: `{pointer, line}`. References are followed. */
  locate(tokens) {
    let place = { path: [], node: this.document.contents, offset: 0 };
    for (const token of tokens) {
      place = this.#followed(place);
      const next = step(place.node, token);
      if (!next) break;
      place = { path: [...place.path, token], ...next };
    }
    return { pointer: toPointer(place.path), line: this.lines.linePos(place.offset).line };
  }

  #followed(place) {
    const reference = isMap(place.node) && place.node.get('$ref');
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return place;
    let target = { path: [], node: this.document.contents, offset: place.offset };
    for (const token of toTokens(reference)) {
      const next = step(target.node, token);
      if (!next) return place;
      target = { path: [...target.path, token], ...next };
    }
    return this.#followed(target);
  }
}

function step(node, token) {
  if (isMap(node)) {
    const pair = node.items.find((it) => String(it.key?.value ?? it.key) === String(token));
    return pair && { node: pair.value, offset: pair.key.range[0] };
  }
  const item = isSeq(node) ? node.items[token] : undefined;
  return item && { node: item, offset: item.range[0] };
}
