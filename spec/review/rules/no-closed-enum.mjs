const message = "An `enum` rejects values that the vendor adds later; list known ones in `x-known-values`.";

/** A new value must not break a client that only reads. */
export default { Schema: (schema) => 'enum' in schema && { message, at: 'enum' } };
