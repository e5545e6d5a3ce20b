import { ABSENT, KEYWORDS } from './keywords.mjs';
import { same } from './difference.mjs';

const UNIONS = ['oneOf', 'anyOf'];

/**
 * Whether it is certain that one schema allows every value that the other allows. False where it is not: the doubt counts
 * as a break. What an open object does not declare does not count.
 */
export function allows(outer, inner) {
  if (same(outer, inner)) return true;
  for (const union of UNIONS) {
    if (inner[union]) return split(inner, union).every((branch) => allows(outer, branch));
  }
  for (const union of UNIONS) {
    if (outer[union]) {
      const branches = split(outer, union);
      return (union === 'anyOf' || distinct(branches)) && branches.some((branch) => allows(branch, inner));
    }
  }
  if (['allOf', 'not', '$ref', 'discriminator'].some((it) => it in outer || it in inner)) return false;
  return keywords(outer, inner) && members(outer, inner);
}

/** Each branch with what stands beside all of them. */
function split(schema, union) {
  const { [union]: branches, ...beside } = schema;
  return branches.map((branch) => ({ ...beside, ...branch }));
}

/** `oneOf` refuses what two branches allow. */
function distinct(branches) {
  const types = branches.map((it) => (it.type === 'integer' ? 'number' : it.type));
  return (
    types.every(Boolean) && new Set(types).size === types.length && branches.filter((it) => it.nullable).length < 2
  );
}

function keywords(outer, inner) {
  return Object.keys(KEYWORDS).every((keyword) => {
    const [from, to] = [inner, outer].map((it) => it[keyword] ?? ABSENT[keyword]);
    return same(from, to) || KEYWORDS[keyword](from, to).effect === 'wider';
  });
}

function members(outer, inner) {
  const needed = outer.required ?? [];
  if (!needed.every((it) => inner.required?.includes(it))) return false;
  if (outer.additionalProperties === false && inner.additionalProperties !== false) return false;
  if (outer.items && !allows(outer.items, inner.items ?? {})) return false;
  return Object.entries(inner.properties ?? {}).every(([name, schema]) => {
    const known = outer.properties?.[name];
    return known ? allows(known, schema) : outer.additionalProperties !== false;
  });
}
