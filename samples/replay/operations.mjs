import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vendorsIn } from '../../spec/review/src/specs.mjs';
import { YAML } from '../../spec/review/src/tools.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Each operation of the specifications, by operationId: vendor, method, path, names of its query, whether it takes a
 * token, and an answer to it: the first example of its success.
 */
export function readOperations(specs) {
  const all = vendorsIn(specs).flatMap((vendor) => {
    const document = YAML.parse(readFileSync(join(specs, vendor, 'openapi.yaml'), 'utf8'));
    return Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => {
        const described = describe(document, path, item, item[method]);
        return [item[method].operationId, { vendor, method: method.toUpperCase(), ...described }];
      }),
    );
  });
  const ids = all.map(([id]) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) throw new Error(`${twice} is an operation twice: vectors and results name it by that alone`);
  return new Map(all);
}

function describe(document, path, item, operation) {
  const resolved = (node) =>
    node?.$ref ? resolved(node.$ref.split('/').slice(1).reduce((value, name) => value[name], document)) : node;
  const [status, response] = Object.entries(operation.responses).find(([code]) => code.startsWith('2'));
  const [content] = Object.values(resolved(response).content ?? {});
  const [example] = Object.values(content?.examples ?? {});
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved);
  return {
    path: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    secured: (operation.security ?? document.security ?? []).length > 0,
    success: { status: Number(status), body: JSON.stringify(resolved(example)?.value) },
  };
}

/** Whether a request is one of an operation: its method, its path, and nothing in its query that is not declared. */
export function isOf({ method, path, query }, request, target) {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  const declared = [...searchParams.keys()].every((name) => query.includes(name));
  return method === request.method && path.test(pathname) && declared;
}

/** The operations that every language has to call: those of the vendors for whom there are vectors. */
export function toBeCalled(operations, vectors) {
  const vendors = new Set(vectors.map(({ operation }) => operations.get(operation)?.vendor));
  return new Map([...operations].filter(([, { vendor }]) => vendors.has(vendor)));
}
