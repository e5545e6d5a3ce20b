const message = '`nullable` stands beside a `type`; in a `oneOf` on a branch that has one.';

/** Elsewhere OpenAPI 3.0 gives it no meaning, and Prism stops checking the whole body, in silence. */
export default { Schema: (schema) => 'nullable' in schema && !schema.type && { message, at: 'nullable' } };
