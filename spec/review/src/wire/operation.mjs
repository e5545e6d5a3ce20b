import { isWords } from './keywords.mjs';
import { compareParameters } from './parameters.mjs';
import { changed, code } from './phrases.mjs';
import { compareResponses } from './responses.mjs';
import { compareRequestBody } from './request-body.mjs';
import { same } from './same.mjs';

const NAMES = {
  operationId: 'Nothing changes on the wire, but a method is named after it in every generated client.',
  tags: 'Nothing changes on the wire, but a class or interface is named after it in every generated client.',
};

/** Two versions of an operation: each `{node, at, path, shared}`, `shared` being the parameters of its path. */
export function compareOperations(base, head, emit) {
  for (const keyword of new Set([...Object.keys(base.node), ...Object.keys(head.node)])) {
    const [from, to] = [base.node[keyword], head.node[keyword]];
    const place = { at: [...head.at, keyword], direction: 'operation', keyword, change: changed(from, to), from, to };
    if (['security', 'servers', 'parameters', 'requestBody', 'responses'].includes(keyword) || same(from, to)) continue;
    if (NAMES[keyword])
      emit({ ...place, effect: 'name', what: `\`${keyword}\`: ${code(from)} → ${code(to)}`, values: NAMES[keyword] });
    else if (keyword === 'x-idempotent') emit({ ...place, effect: 'behaviour', ...repeated(to) });
    else if (isWords(keyword)) emit({ ...place, effect: 'words', what: `\`${keyword}\` ${place.change}` });
    else
      emit({
        ...place,
        effect: 'other',
        what: `\`${keyword}\` ${place.change}`,
        values: 'something that the review does not know',
      });
  }
  compareParameters(base, head, emit);
  compareRequestBody(base.node.requestBody, head.node.requestBody, [...head.at, 'requestBody'], emit);
  compareResponses(base.node.responses ?? {}, head.node.responses ?? {}, [...head.at, 'responses'], emit);
}

function repeated(now) {
  return now
    ? {
        what: 'called idempotent now',
        values: 'Clients send it again after a failure from now on. If it is not idempotent, the vendor does it twice.',
      }
    : {
        what: 'no longer called idempotent',
        values: 'Clients no longer repeat it after a failure, so callers see more errors.',
      };
}
