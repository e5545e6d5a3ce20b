/** Syntax that not all three support, or that they interpret differently. */
const UNPORTABLE = [
  [/\(\?(?!:)/, 'a group other than `(...)` and `(?:...)`'],
  [/\\[1-9k]/, 'a reference to a group'],
  [/\\[uxcGZzAQERhHvVXK]/, 'an escape that is not known to all'],
  [/\\[pP](?!\{(L|Lu|Ll|Lt|Lm|Lo|M|Mn|Mc|Me|N|Nd|Nl|No|P|S|Z|Zs|C)\})/, 'a property other than a general category'],
  [/[*+?}]\+/, 'a possessive repetition'],
];

/** The character classes of a pattern, and the rest of it. */
function parts(pattern) {
  const classes = [];
  const rest = pattern.replace(/\\.|\[((?:\\.|[^\]\\])*)\]/g, (all, inside) => {
    if (inside === undefined) return all;
    classes.push(inside);
    return 'x';
  });
  return { classes, rest };
}

function fault(pattern) {
  try {
    new RegExp(pattern, 'u');
  } catch (e) {
    return `JavaScript rejects it with the \`u\` flag (${e.message})`;
  }
  const { classes, rest } = parts(pattern);
  const unportable = UNPORTABLE.find(
    ([token]) => token.test(rest) || (token.source.startsWith('\\\\') && classes.some((text) => token.test(text))),
  );
  if (unportable) return `it has ${unportable[1]}`;
  if (classes.some((text) => /^\^?$|^\^?\]|\[|&&|--/.test(text.replace(/\\./g, 'x'))))
    return 'it has a class that is empty, nested or combined';
  if ([...rest.matchAll(/\{(\d+)(?:,(\d+))?/g)].some(([, least, most = 0]) => Math.max(least, most) > 1000))
    return 'RE2 repeats 1000 times at most';
  return undefined;
}

/**
 * Java checks it in the client, JavaScript in Prism and in browsers, RE2 in Go; and Prism silently stops checking if it
 * fails.
 */
export default {
  Schema({ pattern }) {
    const why = typeof pattern === 'string' && fault(pattern);
    const message = `The pattern does not mean the same in Java, JavaScript and RE2: ${why}.`;
    return why && { message, at: 'pattern' };
  },
};
