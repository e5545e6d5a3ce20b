import { allows } from './allows.mjs';
import { compareContent } from './content.mjs';
import { isWords } from './keywords.mjs';
import { changed, code } from './phrases.mjs';
import { compareSchemas } from './schema.mjs';
import { same } from './same.mjs';

export function compareResponses(base, head, at, emit) {
  const tell = (entry) => emit({ direction: 'response', ...entry });
  const statuses = (responses) => Object.keys(responses).filter((it) => !it.startsWith('x-'));
  statuses(base)
    .filter((it) => !head[it])
    .forEach((it) => removed(it, base, head, at, tell));
  for (const status of statuses(head)) {
    const place = [...at, status];
    if (base[status]) compareResponse(base[status], head[status], place, status, tell);
    else added(status, base, head, place, tell);
  }
}

/** What such an answer falls under where its status is not declared. */
function otherwise(status, responses) {
  return responses[`${status[0]}XX`] ?? (status === 'default' ? undefined : responses.default);
}

/** Whether everybody who can read the one can read the other. */
function reads(reader, answer) {
  return Object.entries(answer.content ?? {}).every(([type, media]) => {
    const known = reader.content?.[type];
    return known && allows(known.schema ?? {}, media.schema ?? {});
  });
}

function removed(status, base, head, at, tell) {
  const entry = {
    at: [...at, status],
    side: 'base',
    keyword: 'responses',
    change: 'removed',
    what: `response ${status} removed`,
    from: status,
  };
  const fallback = otherwise(status, head);
  if (fallback && reads(base[status], fallback))
    tell({ ...entry, effect: 'covered', values: 'What takes its place can be read as before.' });
  else
    tell({
      ...entry,
      effect: 'gone',
      values: fallback
        ? `the answer of status ${status}; it falls under another response with a different body now`
        : `the answer of status ${status}`,
    });
}

function added(status, base, head, at, tell) {
  const entry = { at, keyword: 'responses', change: 'added', what: `response ${status} added`, to: status };
  const fallback = otherwise(status, base);
  if (fallback && !reads(fallback, head[status]))
    tell({
      ...entry,
      effect: 'wider',
      values: `an answer of status ${status} whose body is not the one that was declared for it until now`,
    });
  else tell({ ...entry, effect: 'new', values: `status ${status}` });
}

function compareResponse(base, head, at, status, tell) {
  const ofStatus = (entry) => tell({ ...entry, bare: entry.bare ?? entry.what, what: `${status}: ${entry.what}` });
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(head)])) {
    if (isWords(keyword) && !same(base[keyword], head[keyword])) {
      const change = changed(base[keyword], head[keyword]);
      ofStatus({
        at: [...at, keyword],
        keyword,
        change,
        what: `\`${keyword}\` of the response ${change}`,
        effect: 'words',
      });
    }
  }
  compareHeaders(base.headers ?? {}, head.headers ?? {}, [...at, 'headers'], ofStatus);
  compareContent(base.content, head.content, at, ofStatus);
}

function compareHeaders(before, now, at, tell) {
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const place = { at: [...at, name], keyword: 'headers', values: `the header \`${name}\`` };
    if (!now[name])
      tell({ ...place, side: 'base', change: 'removed', what: `header \`${name}\` removed`, effect: 'gone' });
    else if (!before[name]) tell({ ...place, change: 'added', what: `header \`${name}\` added`, effect: 'new' });
    else compareHeader(before[name], now[name], place, name, tell);
  }
}

function compareHeader(base, head, place, name, tell) {
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(head)])) {
    const [from, to] = [base[keyword], head[keyword]];
    if (same(from, to)) continue;
    const entry = {
      ...place,
      at: [...place.at, keyword],
      keyword,
      change: changed(from, to),
      from,
      to,
      what: `header \`${name}\`: \`${keyword}\` ${code(from)} → ${code(to)}`,
    };
    if (keyword === 'schema')
      compareSchemas(from ?? {}, to ?? {}, entry.at, (it) =>
        tell({ ...it, bare: it.what, what: `header \`${name}\`: ${it.what}` }),
      );
    else if (keyword === 'required')
      tell({ ...entry, effect: to ? 'narrower' : 'wider', values: `an answer without the header \`${name}\`` });
    else tell({ ...entry, effect: isWords(keyword) ? 'words' : 'other' });
  }
}
