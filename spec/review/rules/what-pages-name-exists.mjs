const PARAMETERS = ['offset', 'limit'];
const PATHS = ['items', 'total'];

/** A client reads a list page by page: by these parameters of the operation, and these members of its answer. */
export default {
  Operation(operation, { resolve }) {
    const page = operation['x-page'];
    const named = (operation.parameters ?? []).map((parameter) => resolved(parameter, resolve).name);
    const answer = success(operation, resolve);
    return page && [
      ...PARAMETERS.filter((key) => !named.includes(page[key])).map((key) => problem(key, page)),
      ...PATHS.filter((key) => (key === 'items' || key in page) && !leads(page[key], answer, resolve))
        .map((key) => problem(key, page)),
    ];
  },
};

const problem = (key, page) => ({
  message: `\`${key}\` of \`x-page\` names ${PARAMETERS.includes(key) ? 'a parameter' : 'a member of the answer'} of this `
    + `operation; \`${page[key]}\` is none.`,
  at: 'x-page',
});

const resolved = (node, resolve) => (node?.$ref ? resolve(node).node : node) ?? {};

function success(operation, resolve) {
  const [code] = Object.keys(operation.responses ?? {}).filter((status) => status.startsWith('2'));
  return resolved(operation.responses?.[code], resolve).content?.['application/json']?.schema;
}

const leads = (path, schema, resolve) =>
  String(path).split('.').reduce((found, step) => found && member(found, step, resolve), schema) !== undefined;

function member(schema, name, resolve) {
  const { properties, allOf = [] } = resolved(schema, resolve);
  return properties?.[name] ?? allOf.map((part) => member(part, name, resolve)).find(Boolean);
}
