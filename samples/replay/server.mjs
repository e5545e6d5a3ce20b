import { once } from 'node:events';
import { createServer } from 'node:http';
import { isOf } from './operations.mjs';

/**
 * Replays vectors on loopback: GET / lists them, and under /<id> a server answers the vector's operation with its
 * response, and anything else with 404. `wrong` collects the latter, `asked` the answered ids.
 */
export async function serve(vectors, operations) {
  const byId = new Map(vectors.map((vector) => [vector.id, vector]));
  const list = JSON.stringify(vectors.map(({ id, operation }) => ({ id, operation })));
  const asked = new Set();
  const wrong = [];

  const server = await listen((request, response) => {
    if (request.method === 'GET' && request.url === '/') return send(response, 200, {}, list);
    const [, id, rest] = request.url.match(/^\/([^/]+)(\/.*)$/) ?? [];
    const vector = byId.get(id);
    const operation = operations.get(vector?.operation);
    if (!operation || !isOf(operation, request, rest)) {
      wrong.push(`${request.method} ${request.url}`);
      return send(response, 404, {}, '{"message": "not the operation of a vector"}');
    }
    asked.add(id);
    send(response, vector.status, vector.headers, vector.text);
  });
  return { ...server, asked, wrong };
}

/** A server on loopback and a free port that handles each request once it has read its body. */
export async function listen(handle) {
  const server = createServer((request, response) => request.resume().on('end', () => handle(request, response)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response, status, headers, text) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(text);
}
