import { isWords } from './keywords.mjs';
import { compareOperations } from './operation.mjs';
import { changed } from './phrases.mjs';
import { same } from './same.mjs';
import { compareSecurity } from './security.mjs';
import { compareServers } from './servers.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Whether an operation stands on the same line of the wire in both documents; `line` is as in the base. */
export function stays(line, base, head) {
  const key = withoutNames(line);
  return [base, head].every((it) => operations(it).has(key));
}

/** Every difference of two dereferenced documents, but for `info.version`. */
export function compareDocuments(base, head) {
  const found = [];
  const [before, now] = [operations(base), operations(head)];
  const pairs = [...now.values()].map((it) => [partner(it, before, now), it]);
  const met = new Set(pairs.map(([it]) => it));
  for (const [was, is] of pairs) {
    const emit = (entry) => found.push({ operation: is.id, ...entry });
    if (!was) {
      emit({
        at: is.at,
        direction: 'operation',
        keyword: 'paths',
        change: 'added',
        what: `operation \`${is.line}\` added`,
        to: is.line,
        effect: 'new',
        values: 'the operation',
      });
      continue;
    }
    if (is.key !== was.key)
      emit({
        at: is.at,
        direction: 'operation',
        keyword: 'paths',
        change: 'changed',
        what: `moved from \`${was.line}\` to \`${is.line}\``,
        from: was.line,
        to: is.line,
        effect: 'gone',
        values: `\`${was.line}\``,
      });
    compareOperations(was, is, emit);
    compareSecurity(was, is, base, head, emit);
    compareServers(was, is, base, head, emit);
  }
  for (const it of [...before.values()].filter((it) => !met.has(it))) {
    found.push({
      operation: it.id,
      at: it.at,
      side: 'base',
      direction: 'operation',
      keyword: 'paths',
      change: 'removed',
      what: `operation \`${it.line}\` removed`,
      from: it.line,
      effect: 'gone',
      values: `\`${it.line}\``,
    });
  }
  return [...found, ...wordsOfDocument(base, head)];
}

function operations(document) {
  const all = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const line = `${method.toUpperCase()} ${path}`;
      const node = item[method];
      return {
        id: node.operationId ?? line,
        line,
        key: withoutNames(line),
        node,
        path,
        item,
        at: ['paths', path, method],
        shared: item.parameters,
      };
    }),
  );
  return new Map(all.map((it) => [it.key, it]));
}

/** The names of path parameters are not on the wire. */
const withoutNames = (line) => line.replace(/\{[^}]*\}/g, '{}');

/** The same line of the wire, or else the same name on a line that nothing else of the other document stands on. */
function partner(it, before, now) {
  return (
    before.get(it.key) ??
    [...before.values()].find((other) => other.node.operationId === it.node.operationId && !now.has(other.key))
  );
}

/** Everything beside the operations. */
function wordsOfDocument(base, head) {
  const found = [];
  const tell = (at, from, to, effect = 'words') => {
    if (same(from, to)) return;
    found.push({
      operation: '',
      direction: 'operation',
      at,
      side: to === undefined ? 'base' : 'head',
      keyword: at.at(-1),
      change: changed(from, to),
      what: `\`${at.join('.')}\` ${changed(from, to)}`,
      effect,
      values: 'something that the review does not know',
    });
  };
  const keys = (a = {}, b = {}) => new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys(base.info, head.info))
    if (key !== 'version') tell(['info', key], base.info?.[key], head.info?.[key]);
  for (const key of keys(base, head)) {
    if (key === 'openapi')
      tell([key], base[key], head[key], base[key]?.slice(0, 4) === head[key]?.slice(0, 4) ? 'words' : 'other');
    else if (key === 'tags' || isWords(key)) tell([key], base[key], head[key]);
  }
  const schemes = [base, head].map((it) => it.components?.securitySchemes);
  for (const name of keys(...schemes)) {
    const [from, to] = schemes.map((it) => it?.[name] ?? {});
    for (const key of keys(from, to))
      if (isWords(key) || key === 'bearerFormat')
        tell(['components', 'securitySchemes', name, key], from[key], to[key]);
  }
  for (const path of keys(base.paths, head.paths)) {
    const [from, to] = [base.paths?.[path], head.paths?.[path]];
    for (const key of from && to ? keys(from, to) : [])
      if (isWords(key)) tell(['paths', path, key], from[key], to[key]);
  }
  return found;
}
