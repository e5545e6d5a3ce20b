import { same } from './same.mjs';

function servers(operation, document) {
  const listed = operation.node.servers ?? operation.item.servers ?? document.servers ?? [];
  return listed.map(({ url, variables, description }) => ({ url, variables, description }));
}

export function compareServers(base, head, baseDocument, headDocument, emit) {
  const [before, now] = [servers(base, baseDocument), servers(head, headDocument)];
  if (same(before, now)) return;
  const own = head.node.servers ?? base.node.servers;
  const place = { at: own ? [...head.at, 'servers'] : ['servers'], direction: 'server', keyword: 'servers' };
  const address = ({ url, variables }) => JSON.stringify([url, variables]);
  const [were, are] = [before.map(address), now.map(address)];
  const urls = (all) => all.map((it) => `\`${it.url}\``).join(', ') || 'none';
  const entry = {
    ...place,
    change: 'changed',
    what: `server: ${urls(before)} → ${urls(now)}`,
    from: urls(before),
    to: urls(now),
  };
  if (same(were, are)) emit({ ...entry, what: 'description of a server changed', effect: 'words' });
  else if (were.some((it) => !are.includes(it)))
    emit({ ...entry, effect: 'locked out', values: urls(before.filter((it) => !are.includes(address(it)))) });
  else if (were[0] === are[0]) emit({ ...entry, effect: 'new', values: 'another server' });
  else
    emit({
      ...entry,
      effect: 'behaviour',
      values: 'Generated clients call the first server, which is another one now.',
    });
}
