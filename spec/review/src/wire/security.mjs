import { same } from './same.mjs';

/** The ways to authenticate, each with what is on the wire: `[{name: {...}}]`; one without a scheme where none is asked for. */
function ways(operation, document) {
  const listed = operation.node.security ?? document.security ?? [];
  const schemes = document.components?.securitySchemes ?? {};
  const onTheWire = ([name, scopes]) => {
    const { description, bearerFormat, flows, openIdConnectUrl, ...wire } = schemes[name] ?? {};
    return {
      ...Object.fromEntries(Object.entries(wire).filter(([key]) => !key.startsWith('x-'))),
      scopes: [...scopes].sort(),
    };
  };
  const all = listed.map((way) => ({ names: Object.keys(way), needs: Object.entries(way).map(onTheWire) }));
  return all.length ? all : [{ names: [], needs: [] }];
}

const words = ({ names }) => (names.length ? names.map((it) => `\`${it}\``).join(' and ') : 'no authentication');

export function compareSecurity(base, head, baseDocument, headDocument, emit) {
  const [before, now] = [ways(base, baseDocument), ways(head, headDocument)];
  const gone = before.filter((way) => !now.some((other) => same(other.needs, way.needs)));
  const added = now.filter((way) => !before.some((other) => same(other.needs, way.needs)));
  if (!gone.length && !added.length) return;
  const own = head.node.security || base.node.security;
  const place = {
    at: own ? [...(head.node.security ? head : base).at, 'security'] : ['security'],
    side: !own || head.node.security ? 'head' : 'base',
    direction: 'security',
    keyword: 'security',
  };
  // who sends more than is asked for is let in
  const refused = gone.filter(
    (way) => !now.some((other) => other.needs.every((need) => way.needs.some((it) => same(it, need)))),
  );
  const list = (all) => all.map(words).join(', or ');
  emit({
    ...place,
    change: 'changed',
    what: `authentication: ${list(before)} → ${list(now)}${same(before.map(words), now.map(words)) ? ', defined differently' : ''}`,
    from: list(before),
    to: list(now),
    effect: refused.length ? 'locked out' : 'new',
    values: refused.length ? list(refused) : 'another way to authenticate',
  });
}
