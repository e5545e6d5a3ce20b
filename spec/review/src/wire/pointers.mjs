export function toPointer(tokens) {
  return `#/${tokens.map((token) => String(token).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
}

export function toTokens(pointer) {
  const parts = pointer.replace(/^#?\/?/, '').split('/').filter(Boolean);
  return parts.map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

const SIDES = {
  responses: { direction: 'response', breaks: 'reader' },
  requestBody: { direction: 'request', breaks: 'writer' },
  parameters: { direction: 'parameter', breaks: 'writer' },
  security: { direction: 'security', breaks: 'both' },
  securitySchemes: { direction: 'security', breaks: 'both' },
  servers: { direction: 'server', breaks: 'both' },
};

/** The operation's line, and the side of it that a place in a dereferenced document belongs to. */
export function resolvesTo(pointer) {
  const [top, path, method = '', ...rest] = toTokens(pointer);
  const side = Object.keys(SIDES).find((name) => [top, path, method, ...rest].includes(name));
  const operation = top === 'paths' ? `${method.toUpperCase()} ${path ?? ''}`.trim() : '';
  return { operation, ...(SIDES[side] ?? { direction: 'operation', breaks: 'both' }) };
}
