const LOWER_CAMEL_CASE = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;
const message = 'An operation has an `operationId` in lowerCamelCase.';

/** It becomes the name of a method in every language. */
export default {
  Operation: ({ operationId = '' }) => !LOWER_CAMEL_CASE.test(operationId) && { message, at: 'operationId' },
};
