import { isOf } from './operations.mjs';
import { listen } from './server.mjs';

// of each operation, in a row with one client, so that the second uses a pooled connection
export const CALLS = 2;
const UNKNOWN = { success: { status: 404 } };

// each fault returns how the call must end
const answer = ({ response, success: { body } }, status, headers) => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
  return `${status}`;
};
const succeed = (call) => {
  answer(call, call.success.status);
  return 'value';
};
const leave = (socket, how) => {
  socket[how]();
  return 'error';
};
const moved = (status) => ({
  play: (call) => answer(call, status, { Location: call.elsewhere + call.url }),
});
const busy = (status) => ({ play: (call) => answer(call, status, { 'Retry-After': '0' }) });

/** The behaviour of a server, and how many of CALLS it may see. */
export const FAULTS = {
  none: { play: succeed },
  ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [`moved-${status}`, moved(status)])),
  'busy-429': busy(429),
  'busy-503': busy(503),
  closed: { play: ({ socket }) => leave(socket, 'destroy') },
  reset: { play: ({ socket }) => leave(socket, 'resetAndDestroy') },
  'closed-when-kept': { play: (call) => (call.kept ? leave(call.socket, 'destroy') : answer(call, 500)) },
  // not this machine's name, but on most systems it resolves to it
  'plain-http': { host: '0.0.0.0', seen: 0, play: succeed },
};

/** A server that lists its faults at GET / as base URLs, and another one that nobody may call. */
export async function serveFaults(operations) {
  const seen = new Map();
  const used = new WeakSet();
  const strayed = [];
  const elsewhere = await listen((request, response) => {
    strayed.push(`${request.method} ${request.url}, ${request.headers.authorization ? 'with' : 'without'} a token`);
    response.end();
  });
  const server = await listen((request, response) => {
    const [, name, rest] = request.url.match(/^\/([^/]+)(\/.*)$/) ?? [];
    if (!name) return response.end(JSON.stringify(Object.keys(FAULTS).map(urlOf)));
    const [operation, { success } = UNKNOWN] = [...operations].find(([, one]) => isOf(one, request, rest)) ?? [];
    const key = `${name} ${operation}`;
    const { socket, url, headers } = request;
    const kept = used.has(socket);
    used.add(socket);
    const ending = FAULTS[name].play({ socket, url, response, success, kept, elsewhere: elsewhere.url });
    seen.set(key, [...(seen.get(key) ?? []), { authorization: headers.authorization, kept, ending }]);
  });
  const urlOf = (name) => `http://${FAULTS[name].host ?? '127.0.0.1'}:${server.port}/${name}`;

  return {
    url: server.url,
    stop: () => [server, elsewhere].forEach(({ stop }) => stop()),
    keepsConnections: () => [...operations.keys()].some((operation) => keeps(seen, operation)),
    complaints: (told, tokens) => complaints({ seen, strayed, told, tokens, operations }),
  };
}

/** Whether a call used a pooled connection, if nothing was wrong. */
const keeps = (seen, operation) => (seen.get(`none ${operation}`) ?? []).some(({ kept }) => kept);

/** The problems with how the calls ended, one sentence each. */
export function complaints({ seen, strayed, told, tokens, operations }) {
  const wrong = strayed.map((request) => `a redirect was followed: ${request}`);
  for (const [name, fault] of Object.entries(FAULTS)) {
    for (const [operation, { secured }] of operations) {
      const complain = (what) => wrong.push(`${operation} at ${name}: ${what}`);
      const requests = seen.get(`${name} ${operation}`) ?? [];
      const wanted = fault.seen ?? CALLS;
      if (requests.length !== wanted) complain(`${CALLS} calls were seen ${requests.length} times, not ${wanted}`);
      const withToken = ({ authorization }) => tokens.some((token) => authorization === `Bearer ${token}`);
      const withNone = ({ authorization }) => authorization === undefined;
      if (secured && !requests.every(withToken)) complain('without its token');
      if (!secured && !requests.every(withNone)) complain('with a token, which it does not take');
      if (name === 'closed-when-kept' && keeps(seen, operation) && !requests.some(({ kept }) => kept)) {
        complain('no call met a kept connection');
      }
      const endings = told.filter((line) => line.url.endsWith(`/${name}`) && line.operation === operation);
      if (endings.length !== CALLS) complain(`the program wrote ${endings.length} lines, not ${CALLS}`);
      for (const [i, { ending, shown }] of endings.entries()) {
        const must = requests[i]?.ending ?? 'error'; // what never left
        if (ending !== must) complain(`ended with ${ending}, not ${must}`);
        const token = tokens.find((text) => shown.includes(text));
        if (token) complain(`the token is shown, after ${JSON.stringify(shown.split(token)[0].slice(-100))}`);
      }
    }
  }
  return wrong;
}
