import { compareContent } from './content.mjs';
import { isWords } from './keywords.mjs';
import { changed } from './phrases.mjs';
import { same } from './same.mjs';

export function compareRequestBody(base, head, at, emit) {
  const tell = (entry) => emit({ direction: 'request', ...entry });
  if (!base || !head) {
    if (head)
      tell({
        at,
        keyword: 'requestBody',
        change: 'added',
        what: `${head.required ? 'required' : 'optional'} body added`,
        effect: head.required ? 'needed' : 'new',
        values: 'a body',
      });
    else if (base)
      tell({
        at,
        side: 'base',
        keyword: 'requestBody',
        change: 'removed',
        what: 'body removed',
        effect: 'gone',
        values: 'the body',
      });
    return;
  }
  const [was, is] = [Boolean(base.required), Boolean(head.required)];
  if (was !== is)
    tell({
      at: [...at, 'required'],
      keyword: 'required',
      change: 'changed',
      what: `the body became ${is ? 'required' : 'optional'}`,
      from: was,
      to: is,
      effect: is ? 'narrower' : 'wider',
      values: 'a request without a body',
    });
  for (const keyword of new Set([...Object.keys(base), ...Object.keys(head)])) {
    if (isWords(keyword) && !same(base[keyword], head[keyword])) {
      const change = changed(base[keyword], head[keyword]);
      tell({ at: [...at, keyword], keyword, change, what: `\`${keyword}\` of the body ${change}`, effect: 'words' });
    }
  }
  compareContent(base.content, head.content, at, tell);
}
