import { same } from './difference.mjs';
import { KEYWORDS } from './keywords.mjs';
import { compareSchemas } from './schema.mjs';

const UNIONS = ['oneOf', 'anyOf'];
const WITHIN = ['wider', 'gone', 'new', 'words', 'behaviour', 'known value', 'unknown value'];

/**
 * Whether one schema certainly allows every value that the other allows; a doubt counts as a break. Undeclared
 * properties of open objects are ignored.
 */
export function allows(outer, inner) {
  if (same(outer, inner)) return true;
  const union = UNIONS.find((keyword) => inner[keyword]);
  if (union) return split(inner, union).every((branch) => allows(outer, branch));
  const wanted = UNIONS.find((keyword) => outer[keyword]);
  if (wanted) {
    const branches = split(outer, wanted);
    return (wanted === 'anyOf' || distinct(branches)) && branches.some((branch) => allows(branch, inner));
  }
  if (['allOf', 'not', '$ref', 'discriminator'].some((keyword) => keyword in outer || keyword in inner)) return false;
  const effects = [];
  const { type } = outer;
  if (type !== inner.type) effects.push(KEYWORDS.type(inner.type, type));
  compareSchemas({ ...inner, type }, outer, [], (entry) => effects.push(entry));
  return effects.every(({ effect }) => WITHIN.includes(effect));
}

/** Each branch, merged with the keywords beside the `oneOf`. */
function split(schema, union) {
  const { [union]: branches, ...beside } = schema;
  return branches.map((branch) => ({ ...beside, ...branch }));
}

/** `oneOf` rejects what two branches allow. */
function distinct(branches) {
  const types = branches.map(({ type }) => (type === 'integer' ? 'number' : type));
  const nullable = branches.filter((branch) => branch.nullable);
  return types.every(Boolean) && new Set(types).size === types.length && nullable.length < 2;
}
