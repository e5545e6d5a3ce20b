export function toPointer(tokens) {
  return `#/${tokens.map((it) => String(it).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

export function toTokens(pointer) {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map((it) => decodeURIComponent(it).replaceAll('~1', '/').replaceAll('~0', '~'));
}

const SIDES = [
  ['responses', 'response', 'reader'],
  ['requestBody', 'request', 'writer'],
  ['parameters', 'parameter', 'writer'],
  ['security', 'security', 'both'],
  ['securitySchemes', 'security', 'both'],
  ['servers', 'server', 'both'],
];

/** The operation's line and the side of it that a place in a dereferenced document belongs to. */
export function resolvesTo(pointer) {
  const tokens = toTokens(pointer);
  const [, direction, breaks] = SIDES.find(([name]) => tokens.includes(name)) ?? [undefined, 'operation', 'both'];
  const operation = tokens[0] === 'paths' ? [tokens[2]?.toUpperCase(), tokens[1]].filter(Boolean).join(' ') : '';
  return { operation, direction, breaks };
}
