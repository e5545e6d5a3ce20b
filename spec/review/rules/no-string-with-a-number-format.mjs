const OF_NUMBERS = ['int32', 'int64', 'float', 'double', 'decimal'];

/** Some generators turn such a text into a number, and lose the vendor's text. */
export default {
  Schema({ type, format }) {
    const message = `A string has no \`format: ${format}\`; that is a format of numbers.`;
    return type === 'string' && OF_NUMBERS.includes(format) && { message, at: 'format' };
  },
};
