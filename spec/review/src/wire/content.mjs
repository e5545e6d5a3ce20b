import { isWords } from './keywords.mjs';
import { changed, member } from './phrases.mjs';
import { compareSchemas } from './schema.mjs';
import { same } from './same.mjs';

/** The media types of a body, and the schema of each. */
export function compareContent(base = {}, head = {}, at, tell) {
  for (const type of Object.keys(base).filter((it) => !(it in head))) {
    tell({
      at: [...at, 'content', type],
      side: 'base',
      keyword: 'content',
      change: 'removed',
      what: `media type \`${type}\` removed`,
      from: type,
      effect: 'gone',
      values: `\`${type}\``,
    });
  }
  for (const [type, media] of Object.entries(head)) {
    const place = [...at, 'content', type];
    if (base[type]) compareMedia(base[type], media, place, tell);
    else
      tell({
        at: place,
        keyword: 'content',
        change: 'added',
        what: `media type \`${type}\` added`,
        to: type,
        effect: 'new',
        values: `\`${type}\``,
      });
  }
}

function compareMedia(base, head, at, tell) {
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(head)])) {
    const [from, to] = [base[keyword], head[keyword]];
    if (same(from, to)) continue;
    const place = { at: [...at, keyword], keyword, change: changed(from, to) };
    if (keyword === 'schema') compareSchemas(from ?? {}, to ?? {}, place.at, (entry) => tell(named(entry)));
    else if (keyword === 'examples') compareExamples(from ?? {}, to ?? {}, place, tell);
    else if (isWords(keyword)) tell({ ...place, effect: 'words', what: `\`${keyword}\` of the body ${place.change}` });
    else
      tell({
        ...place,
        effect: 'other',
        what: `\`${keyword}\` of the body ${place.change}`,
        values: 'a body written as before',
      });
  }
}

function named(entry) {
  const owner = ['properties', 'required'].includes(entry.keyword)
    ? entry.at.slice(0, entry.keyword === 'required' ? -1 : -2)
    : entry.at;
  const name = member(owner);
  return { ...entry, bare: entry.what, what: name ? `\`${name}\`: ${entry.what}` : entry.what };
}

function compareExamples(before, now, { at }, tell) {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    if (same(before[name], now[name])) continue;
    const change = changed(before[name], now[name]);
    tell({
      at: [...at, name],
      side: now[name] ? 'head' : 'base',
      keyword: 'examples',
      change,
      what: `example \`${name}\` ${change}`,
      effect: 'words',
    });
  }
}
