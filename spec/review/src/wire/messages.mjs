import { allows } from './allows.mjs';
import { added, compareMaps, compareNodes, differences, removed, sides } from './difference.mjs';
import { compareSchemas } from './schema.mjs';

const content = (from, to, { at, tell }) => compareMaps(from, to, at, tell, 'media type', compareMedia);
const headers = (from, to, { at, tell }) => compareMaps(from, to, at, tell, 'header', compareHeader);
const schema = (from, to, { at, tell }) => compareSchemas(from, to, at, tell);

export function compareRequestBody(base, head, at, tell) {
  const needed = head?.required;
  if (base && head) {
    const judges = { content, required: (from, to) => becomes(Boolean(to)) };
    const absent = { required: false };
    compareNodes(base, head, at, tell, { judges, absent, of: ' of the body', unknown: 'a body written as before' });
  } else if (head) {
    const what = `${needed ? 'required' : 'optional'} body added`;
    tell({ ...added(at.slice(0, -1), 'requestBody'), what, effect: needed ? 'needed' : 'new', values: 'a body' });
  } else if (base) {
    tell({ ...removed(at.slice(0, -1), 'requestBody'), what: 'body removed', effect: 'gone', values: 'the body' });
  }
}

function becomes(required) {
  const what = `the body became ${required ? 'required' : 'optional'}`;
  return { what, change: 'changed', effect: required ? 'narrower' : 'wider', values: 'a request without a body' };
}

function compareMedia(base, head, at, tell) {
  const judges = { schema, examples };
  compareNodes(base, head, at, tell, { judges, of: ' of the body', unknown: 'a body written as before' });
}

function examples(before, now, { at, tell }) {
  for (const { change, keyword: name, ...place } of differences(before, now, at)) {
    const side = change === 'removed' ? 'base' : 'head';
    tell({ ...place, side, keyword: 'examples', change, what: `example \`${name}\` ${change}`, effect: 'words' });
  }
}

function compareHeader(base, head, at, tell, name) {
  const header = `the header \`${name}\``;
  const required = (from, to) => ({ effect: to ? 'narrower' : 'wider', values: `an answer without ${header}` });
  const named = (entry) => tell({ ...entry, what: `header \`${name}\`: ${entry.what}` });
  compareNodes(base, head, at, named, { judges: { schema, required }, unknown: `${header} written otherwise` });
}

export function compareResponses(base = {}, head = {}, at, tell) {
  const statuses = (responses) => Object.keys(responses).filter((status) => !status.startsWith('x-'));
  const { gone, fresh, kept } = sides(statuses(base), statuses(head));
  for (const status of gone)
    tell({ ...removed(at, status), what: `response ${status} removed`, ...removal(status, base, head) });
  for (const status of fresh)
    tell({ ...added(at, status), what: `response ${status} added`, ...arrival(status, base, head) });
  const node = { judges: { content, headers }, of: ' of the response', unknown: 'an answer written otherwise' };
  kept.forEach((status) => compareNodes(base[status], head[status], [...at, status], tell, node));
}

/** The response that covers a status which is not declared. */
function otherwise(status, responses) {
  return responses[`${status[0]}XX`] ?? (status === 'default' ? undefined : responses.default);
}

/** Whether every reader of one can read the other. */
function reads(reader, answer) {
  return Object.entries(answer.content ?? {}).every(([type, media]) => {
    const known = reader.content?.[type];
    return known && allows(known.schema ?? {}, media.schema ?? {});
  });
}

function removal(status, base, head) {
  const fallback = otherwise(status, head);
  const values = `the answer of status ${status}`;
  if (!fallback) return { effect: 'gone', values };
  const covered = { effect: 'covered', values: 'What takes its place can be read as before.' };
  if (reads(base[status], fallback)) return covered;
  return { effect: 'gone', values: `${values}; it falls under another response with a different body now` };
}

function arrival(status, base, head) {
  const fallback = otherwise(status, base);
  if (!fallback || reads(fallback, head[status])) return { effect: 'new', values: `status ${status}` };
  const values = `an answer of status ${status} whose body is not the one that was declared for it until now`;
  return { effect: 'wider', values };
}
