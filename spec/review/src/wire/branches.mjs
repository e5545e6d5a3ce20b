import { brief } from './phrases.mjs';
import { same } from './same.mjs';
import { compareSchemas } from './schema.mjs';

/** Branches are compared with the one of their type; the others came or went. */
export function branches(union, from = [], to = [], { at, emit }) {
  const left = [...from];
  const take = (test) => left.splice(left.findIndex(test), left.some(test) ? 1 : 0)[0];
  const unlike = to.map((branch, i) => [branch, i]).filter(([branch]) => !take((it) => same(it, branch)));
  for (const [branch, i] of unlike) {
    const place = [...at, union, i];
    const partner = take((it) => it.type === branch.type);
    if (partner) compareSchemas(partner, branch, place, emit);
    else
      emit({
        at: place,
        keyword: union,
        change: 'added',
        what: `shape ${brief(branch)} added`,
        to: brief(branch),
        effect: union === 'allOf' ? 'narrower' : 'wider',
        values: brief(branch),
      });
  }
  for (const branch of left) {
    emit({
      at: [...at, union, from.indexOf(branch)],
      side: 'base',
      keyword: union,
      change: 'removed',
      what: `shape ${brief(branch)} removed`,
      from: brief(branch),
      effect: union === 'allOf' ? 'wider' : 'narrower',
      values: brief(branch),
    });
  }
}
