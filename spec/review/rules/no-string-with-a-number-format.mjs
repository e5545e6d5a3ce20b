const OF_NUMBERS = ['int32', 'int64', 'float', 'double', 'decimal'];

/** Some generators make a number of such a text, and lose what the vendor wrote. */
export default {
  Schema({ type, format }) {
    const message = `A string has no \`format: ${format}\`; that is a format of numbers.`;
    return type === 'string' && OF_NUMBERS.includes(format) && { message, at: 'format' };
  },
};
