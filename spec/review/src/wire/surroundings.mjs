import { same } from './difference.mjs';

/** The ways to authenticate, each with what is on the wire; one that needs nothing where nothing is asked for. */
function ways({ node, document }) {
  const schemes = document.components?.securitySchemes ?? {};
  const onTheWire = ([name, scopes]) => {
    const { description, bearerFormat, flows, openIdConnectUrl, ...wire } = schemes[name] ?? {};
    const own = Object.entries(wire).filter(([key]) => !key.startsWith('x-'));
    return { ...Object.fromEntries(own), scopes: [...scopes].sort() };
  };
  const listed = node.security ?? document.security ?? [];
  return (listed.length ? listed : [{}]).map((way) => {
    const names = Object.keys(way).map((name) => `\`${name}\``).join(' and ');
    return { words: names || 'no authentication', needs: Object.entries(way).map(onTheWire) };
  });
}

export function compareSecurity(base, head, tell) {
  const [before, now] = [ways(base), ways(head)];
  const missing = (some, others) => some.filter((way) => !others.some(({ needs }) => same(needs, way.needs)));
  if (!missing(before, now).length && !missing(now, before).length) return;
  // sending more than is required is allowed
  const lets = (way) => now.some(({ needs }) => needs.every((need) => way.needs.some((sent) => same(sent, need))));
  const refused = before.filter((way) => !lets(way));
  const list = (all) => all.map(({ words }) => words).join(', or ');
  const [from, to] = [list(before), list(now)];
  const owner = [head, base].find(({ node }) => node.security);
  tell({
    at: owner ? [...owner.at, 'security'] : ['security'],
    side: owner === base ? 'base' : 'head',
    keyword: 'security',
    change: 'changed',
    what: `authentication: ${from} → ${to}${from === to ? ', defined differently' : ''}`,
    from,
    to,
    effect: refused.length ? 'locked out' : 'new',
    values: refused.length ? list(refused) : 'another way to authenticate',
  });
}

function servers({ node, item, document }) {
  return (node.servers ?? item.servers ?? document.servers ?? []).map(({ url, variables, description }) => ({
    url,
    address: JSON.stringify([url, variables]),
    description,
  }));
}

const urls = (all) => all.map(({ url }) => `\`${url}\``).join(', ') || 'none';

export function compareServers(base, head, tell) {
  const [before, now] = [servers(base), servers(head)];
  if (same(before, now)) return;
  const own = head.node.servers ?? base.node.servers;
  const at = own ? [...head.at, 'servers'] : ['servers'];
  const [from, to] = [urls(before), urls(now)];
  const what = `server: ${from} → ${to}`;
  tell({ at, keyword: 'servers', change: 'changed', what, from, to, ...movedTo(before, now) });
}

function movedTo(before, now) {
  const [were, are] = [before, now].map((all) => all.map(({ address }) => address));
  const lost = before.filter(({ address }) => !are.includes(address));
  if (same(were, are)) return { what: 'description of a server changed', effect: 'words' };
  if (lost.length) return { effect: 'locked out', values: urls(lost) };
  if (were[0] === are[0]) return { effect: 'new', values: 'another server' };
  return { effect: 'behaviour', values: 'Generated clients call the first server, which is another one now.' };
}
