import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vendorsIn } from '../../spec/review/src/specs.mjs';
import { YAML } from '../../spec/review/src/tools.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Vendor, method and path of each operation of the specifications, by operationId. */
export function readOperations(specs) {
  const all = vendorsIn(specs).flatMap((vendor) => {
    const { paths } = YAML.parse(readFileSync(join(specs, vendor, 'openapi.yaml'), 'utf8'));
    return Object.entries(paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => {
        const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
        return [item[method].operationId, { vendor, method: method.toUpperCase(), path: pattern }];
      }),
    );
  });
  return new Map(all);
}

/** The operations that every language has to call: those of the vendors for whom there are vectors. */
export function toBeCalled(operations, vectors) {
  const vendors = new Set(vectors.map(({ operation }) => operations.get(operation)?.vendor));
  return new Map([...operations].filter(([, { vendor }]) => vendors.has(vendor)));
}
