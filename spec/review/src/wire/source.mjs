import { readFileSync } from 'node:fs';
import { YAML } from '../tools.mjs';
import { toPointer, toTokens } from './pointers.mjs';

const { isMap, isSeq, LineCounter, parseDocument } = YAML;

/** The hand-written file behind a dereferenced one. */
export class Source {
  #lines = new LineCounter();
  #top;

  constructor(file) {
    const { contents } = parseDocument(readFileSync(file, 'utf8'), { lineCounter: this.#lines });
    this.#top = { path: [], node: contents, offset: 0 };
  }

  /** The source of a place in the dereferenced document, following references: `{pointer, line}`. */
  locate(tokens) {
    let place = this.#top;
    for (const token of tokens) {
      place = this.#followed(place);
      const next = step(place, token);
      if (!next) break;
      place = next;
    }
    return { pointer: toPointer(place.path), line: this.#lines.linePos(place.offset).line };
  }

  #followed(place) {
    const reference = isMap(place.node) && place.node.get('$ref');
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return place;
    const target = toTokens(reference).reduce((owner, token) => owner && step(owner, token), this.#top);
    return target ? this.#followed(target) : place;
  }
}

function step({ node, path }, token) {
  const pair = isMap(node) && node.items.find(({ key }) => String(key?.value ?? key) === String(token));
  const item = isSeq(node) && node.items[token];
  if (!pair && !item) return undefined;
  return { path: [...path, token], node: pair ? pair.value : item, offset: (pair ? pair.key : item).range[0] };
}
