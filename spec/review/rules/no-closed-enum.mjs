const message = "An `enum` refuses tomorrow's value; list what is known in `x-known-values`.";

/** A new value of the vendor's must not break a client that reads. */
export default { Schema: (schema) => 'enum' in schema && { message, at: 'enum' } };
