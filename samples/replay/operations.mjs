import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PATH = /^ {2}(\/\S*):$/;
const METHOD = /^ {4}(get|put|post|patch|delete):$/;
const OPERATION = /^ {6}operationId: (\w+)$/;

/**
 * Method and path of each operation, out of the specifications. Read by line and indent, as the Java generation does,
 * because Node.js has no YAML: a path stands at two spaces, its methods at four, an operationId at six.
 */
export function readOperations(specs) {
  const operations = new Map();
  for (const file of ['comm', 'bsg'].map((vendor) => join(specs, vendor, 'openapi.yaml'))) {
    let path;
    let method;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      path = line.match(PATH)?.[1] ?? path;
      method = line.match(METHOD)?.[1].toUpperCase() ?? method;
      const id = line.match(OPERATION)?.[1];
      if (id) operations.set(id, { method, path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) });
    }
  }
  return operations;
}
