import { differences, isWords } from './difference.mjs';
import { compareOperations } from './operation.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Whether an operation has the same method and path in both documents; `line` is as in the base. */
export function stays(line, base, head) {
  return [base, head].every((document) => operations(document).has(withoutNames(line)));
}

/** Every difference of two dereferenced documents, but for `info.version`. */
export function compareDocuments(base, head) {
  const found = [];
  const [before, now] = [operations(base), operations(head)];
  const left = new Set(before.values());
  const telling = ({ id }) => (entry) => found.push({ operation: id, direction: 'operation', ...entry });
  for (const is of now.values()) {
    const was = partner(is, before, now);
    left.delete(was);
    if (!was) telling(is)(operationEntry(is, 'added', { effect: 'new', values: 'the operation' }));
    else {
      const what = `moved from \`${was.line}\` to \`${is.line}\``;
      const values = `\`${was.line}\``;
      if (is.key !== was.key) telling(is)(operationEntry(is, 'changed', { what, effect: 'gone', values }));
      compareOperations(was, is, telling(is));
    }
  }
  for (const was of left)
    telling(was)(operationEntry(was, 'removed', { side: 'base', effect: 'gone', values: `\`${was.line}\`` }));
  return [...found, ...aroundOperations(base, head)];
}

function operationEntry({ line, at }, change, more) {
  return { at, keyword: 'paths', change, what: `operation \`${line}\` ${change}`, ...more };
}

function operations(document) {
  const all = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const line = `${method.toUpperCase()} ${path}`;
      const node = item[method];
      const at = ['paths', path, method];
      return { id: node.operationId ?? line, line, key: withoutNames(line), node, path, item, at, document };
    }),
  );
  return new Map(all.map((operation) => [operation.key, operation]));
}

/** The names of path parameters are not on the wire. */
const withoutNames = (line) => line.replace(/\{[^}]*\}/g, '{}');

/** The operation with the same method and path, or else with the same name on a free method and path. */
function partner({ key, node }, before, now) {
  const namesake = (other) => other.node.operationId === node.operationId && !now.has(other.key);
  return before.get(key) ?? [...before.values()].find(namesake);
}

/** Everything besides the operations: documentation, except for a newer OpenAPI version. */
function aroundOperations(base, head) {
  const [before, now] = [base, head].map((document) => document.components?.securitySchemes ?? {});
  const schemes = Object.keys({ ...before, ...now }).flatMap((name) =>
    differences(before[name], now[name], ['components', 'securitySchemes', name]),
  );
  const paths = Object.keys(head.paths ?? {}).filter((path) => base.paths?.[path]);
  const read = ({ keyword }) => isWords(keyword) || ['tags', 'openapi', 'bearerFormat'].includes(keyword);
  const minor = ({ openapi }) => openapi?.slice(0, 4);
  return [
    ...differences(base.info, head.info, ['info']).filter(({ keyword }) => keyword !== 'version'),
    ...differences(base, head).filter(read),
    ...schemes.filter(read),
    ...paths.flatMap((path) => differences(base.paths[path], head.paths[path], ['paths', path])).filter(read),
  ].map((difference) => ({
    ...difference,
    operation: '',
    direction: 'operation',
    side: difference.change === 'removed' ? 'base' : 'head',
    what: `\`${difference.at.join('.')}\` ${difference.change}`,
    effect: difference.keyword === 'openapi' && minor(base) !== minor(head) ? 'other' : 'words',
    values: 'something that the review does not know',
  }));
}
