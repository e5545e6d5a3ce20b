import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareDocuments } from '../src/wire/document.mjs';
import { verdict } from '../src/wire/verdict.mjs';

const document = () => ({
  openapi: '3.0.3',
  info: { title: 'Things', version: '1.0.0' },
  servers: [{ url: 'https://example.com' }],
  security: [{ token: [] }],
  paths: { '/things/{id}': { put: operation() } },
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
});
const operation = () => ({
  operationId: 'writeThing',
  tags: ['Things'],
  'x-idempotent': false,
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
  ],
  requestBody: { required: true, content: { 'application/json': { schema: thing() } } },
  responses: {
    200: { content: { 'application/json': { schema: thing() } } },
    default: { content: { 'application/json': { schema: { type: 'object' } } } },
  },
});
const thing = () => ({
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string' },
    size: { type: 'integer', format: 'int64', minimum: 1, maximum: 9 },
    kind: { type: 'string', nullable: true, 'x-known-values': ['a', 'b'] },
    either: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  },
});

const put = (it) => it.paths['/things/{id}'].put;
const sent = (it) => put(it).requestBody.content['application/json'].schema;
const answered = (it) => put(it).responses[200].content['application/json'].schema;
const inBoth = (change) => (it) => [sent(it), answered(it)].forEach((schema) => change(schema));

/** Each: what is changed, whom it breaks, the step it needs. */
const CHANGES = [
  ['nothing', () => {}, [], undefined],
  ['the version', (it) => (it.info.version = '2.0.0'), [], undefined],
  ['a description', (it) => (it.info.description = 'new'), [], 'patch'],
  ['another type', inBoth((it) => (it.properties.name.type = 'boolean')), ['reader', 'writer'], 'major'],
  ['integer to number', inBoth((it) => (it.properties.size.type = 'number')), ['reader'], 'major'],
  ['a higher minimum', inBoth((it) => (it.properties.size.minimum = 2)), ['writer'], 'major'],
  ['a lower minimum', inBoth((it) => (it.properties.size.minimum = 0)), ['reader'], 'major'],
  ['a lower maximum', inBoth((it) => (it.properties.size.maximum = 8)), ['writer'], 'major'],
  ['no maximum', inBoth((it) => delete it.properties.size.maximum), ['reader'], 'major'],
  ['a pattern', inBoth((it) => (it.properties.name.pattern = 'a')), ['writer'], 'major'],
  ['no longer null', inBoth((it) => delete it.properties.kind.nullable), ['writer'], 'major'],
  ['null', inBoth((it) => (it.properties.name.nullable = true)), ['reader'], 'major'],
  [
    'a required member more',
    inBoth((it) => (it.required.push('tag'), (it.properties.tag = { type: 'string' }))),
    ['writer'],
    'major',
  ],
  ['a member required', inBoth((it) => it.required.push('size')), ['writer'], 'major'],
  ['a member optional', inBoth((it) => delete it.required), ['reader'], 'major'],
  ['a member more', inBoth((it) => (it.properties.tag = { type: 'string' })), [], 'minor'],
  ['a member less', inBoth((it) => delete it.properties.size), ['reader', 'writer'], 'major'],
  ['a member less in the request', (it) => delete sent(it).properties.size, ['writer'], 'major'],
  ['a known value more', inBoth((it) => it.properties.kind['x-known-values'].push('c')), [], 'minor'],
  ['a known value less', inBoth((it) => it.properties.kind['x-known-values'].pop()), [], 'major'],
  ['closed', inBoth((it) => (it.additionalProperties = false)), ['writer'], 'major'],
  ['a shape more', inBoth((it) => it.properties.either.oneOf.push({ type: 'boolean' })), ['reader'], 'major'],
  ['a shape less', inBoth((it) => it.properties.either.oneOf.pop()), ['writer'], 'major'],
  ['shapes in another order', inBoth((it) => it.properties.either.oneOf.reverse()), [], undefined],
  [
    'one of two shapes in place of text',
    inBoth((it) => (it.properties.name = { oneOf: [{ type: 'string' }, { type: 'integer' }] })),
    ['reader'],
    'major',
  ],
  ['an optional parameter', (it) => put(it).parameters.push({ name: 'q', in: 'query', schema: {} }), [], 'minor'],
  [
    'a required parameter',
    (it) => put(it).parameters.push({ name: 'q', in: 'query', required: true, schema: {} }),
    ['writer'],
    'major',
  ],
  ['a parameter less', (it) => put(it).parameters.pop(), ['writer'], 'major'],
  ['a parameter in other bounds', (it) => (put(it).parameters[1].schema.minimum = 2), ['writer'], 'major'],
  ['a list written otherwise', (it) => (put(it).parameters[1].explode = false), ['writer'], 'major'],
  ['any text for a number', (it) => (put(it).parameters[1].schema = { type: 'string' }), [], 'minor'],
  [
    'text with a pattern for a number',
    (it) => (put(it).parameters[1].schema = { type: 'string', pattern: '^a' }),
    ['writer'],
    'major',
  ],
  ['what was the default', (it) => (put(it).parameters[1].explode = true), [], undefined],
  ['parameters in another order', (it) => put(it).parameters.reverse(), [], undefined],
  [
    'the path',
    (it) => ((it.paths['/other/{id}'] = it.paths['/things/{id}']), delete it.paths['/things/{id}']),
    ['both'],
    'major',
  ],
  [
    'the name of a path parameter',
    (it) => (
      (put(it).parameters[0].name = 'key'),
      (it.paths['/things/{key}'] = it.paths['/things/{id}']),
      delete it.paths['/things/{id}']
    ),
    [],
    'patch',
  ],
  ['an operation less', (it) => delete it.paths['/things/{id}'], ['both'], 'major'],
  ['an operation more', (it) => (it.paths['/others'] = { get: { operationId: 'readOthers' } }), [], 'minor'],
  ['the name of an operation', (it) => (put(it).operationId = 'putThing'), [], 'major'],
  ['idempotent', (it) => (put(it)['x-idempotent'] = true), [], 'minor'],
  ['an optional body', (it) => (put(it).requestBody.required = false), [], 'minor'],
  [
    'another media type',
    (it) => (put(it).requestBody.content = { 'text/plain': put(it).requestBody.content['application/json'] }),
    ['writer'],
    'major',
  ],
  ['a success less', (it) => delete put(it).responses[200], ['reader'], 'major'],
  ['an error more, read alike', (it) => (put(it).responses[404] = put(it).responses.default), [], 'minor'],
  ['a default', inBoth((it) => (it.properties.size.default = 5)), [], 'minor'],
  ['read only', inBoth((it) => (it.properties.size.readOnly = true)), ['writer'], 'major'],
  ['no authentication', (it) => (put(it).security = []), [], 'minor'],
  ['another authentication', (it) => (it.components.securitySchemes.token.scheme = 'basic'), ['both'], 'major'],
  [
    'authentication twice',
    (it) => (
      (it.components.securitySchemes.key = { type: 'apiKey', in: 'header', name: 'K' }),
      (it.security[0].key = [])
    ),
    ['both'],
    'major',
  ],
  ['a hint about the token', (it) => (it.components.securitySchemes.token.bearerFormat = 'JWT'), [], 'patch'],
  ['another server', (it) => (it.servers[0].url = 'https://example.org'), ['both'], 'major'],
  ['a server more', (it) => it.servers.push({ url: 'https://example.org' }), [], 'minor'],
  [
    'something unheard of',
    inBoth((it) => (it.properties.name.contentEncoding = 'base64')),
    ['reader', 'writer'],
    'major',
  ],
];

const STEPS = ['patch', 'minor', 'major'];

describe('whom a change breaks', () => {
  for (const [name, change, breaks, step] of CHANGES) {
    it(`${name}: ${breaks.join(' and ') || 'nobody'}`, () => {
      const head = document();
      change(head);
      const verdicts = compareDocuments(document(), head).map(verdict);
      assert.deepEqual([...new Set(verdicts.map((it) => it.breaks).filter((it) => it !== 'nobody'))].sort(), breaks);
      assert.equal(
        STEPS.findLast((it) => verdicts.some((other) => other.step === it)),
        step,
      );
      verdicts.forEach((it) => assert.doesNotMatch(it.why, /undefined/));
    });
  }

  it('an error less, read alike: nobody', () => {
    const base = document();
    put(base).responses[404] = put(base).responses.default;
    assert.deepEqual(
      compareDocuments(base, document()).map((it) => verdict(it).breaks),
      ['nobody'],
    );
  });
});
