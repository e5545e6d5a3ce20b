const message = '`nullable` goes beside a `type`; in a `oneOf`, on a branch that has one.';

/** Elsewhere it has no meaning in OpenAPI 3.0, and Prism silently stops checking the whole body. */
export default { Schema: (schema) => 'nullable' in schema && !schema.type && { message, at: 'nullable' } };
