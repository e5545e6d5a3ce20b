import { compareNodes } from './difference.mjs';
import { compareRequestBody, compareResponses } from './messages.mjs';
import { compareParameters } from './parameters.mjs';
import { compareSecurity, compareServers } from './surroundings.mjs';

const apart = () => undefined;
const named = (kind) => () => ({
  effect: 'name',
  values: `Nothing changes on the wire, but a ${kind} is named after it in every generated client.`,
});

const JUDGES = {
  parameters: apart,
  security: apart,
  servers: apart,
  requestBody: apart,
  responses: apart,
  operationId: named('method'),
  tags: named('class or interface'),
  'x-idempotent': (from, to) => ({
    effect: 'behaviour',
    what: to ? 'called idempotent now' : 'no longer called idempotent',
    values: to
      ? 'Clients send it again after a failure from now on. If it is not idempotent, the vendor does it twice.'
      : 'Clients no longer repeat it after a failure, so callers see more errors.',
  }),
};

/** Two versions of an operation, each `{node, at, path, item, document}`, with what they inherit from path and document. */
export function compareOperations(base, head, tell) {
  const of = (direction) => (entry) => tell({ direction, ...entry });
  const unknown = 'something that the review does not know';
  compareNodes(base.node, head.node, head.at, tell, { judges: JUDGES, unknown });
  compareParameters(base, head, of('parameter'));
  compareRequestBody(base.node.requestBody, head.node.requestBody, [...head.at, 'requestBody'], of('request'));
  compareResponses(base.node.responses, head.node.responses, [...head.at, 'responses'], of('response'));
  compareSecurity(base, head, of('security'));
  compareServers(base, head, of('server'));
}
