import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALLS, complaints as complaintsAboutFaults, FAULTS } from './faults.mjs';
import { at, parse, same, sameDecimal, write } from './json.mjs';
import { complaints } from './judge.mjs';
import { conclude } from './result.mjs';

const told = (line) => [parse(JSON.stringify(line))];
const vector = (facts, more = {}) => ({ id: 'v', facts: parse(JSON.stringify(facts)), ...more });
const request = { authorization: 'Bearer secret', kept: false, ending: 'error' };
const wanted = (name) => FAULTS[name].seen ?? CALLS;
const sentWith = (more) => (name) => Array(wanted(name)).fill({ ...request, ...more });
const judgedFaults = ({ sent = sentWith({}), line, strayed = [], secured = true }) => complaintsAboutFaults({
  operations: new Map([['x', { secured }]]), strayed, tokens: ['secret'],
  seen: new Map(Object.keys(FAULTS).map((name) => [`${name} x`, sent(name)])),
  told: Object.keys(FAULTS).flatMap((name) =>
    Array(CALLS).fill({ url: `/${name}`, operation: 'x', ending: 'error', shown: '', ...line })),
});
const judged = (facts, line, more) => complaints(vector(facts, more), told(line), true).length;

test('a number is what it is spelled as, however large', () => {
  assert.equal(write(parse('[9007199254740993,1.50,"2"]')), '[9007199254740993,1.50,"2"]');
  assert.ok(same(parse('35.0'), parse('3.5e1')));
  assert.ok(same(parse('0'), parse('-0.0')));
  assert.ok(!same(parse('9007199254740993'), parse('9007199254740992')));
  assert.ok(!same(parse('12345'), parse('"12345"')));
  assert.ok(sameDecimal('0.30', '0.3'));
  assert.ok(sameDecimal('0.0000001', '1e-7'));
  assert.ok(!sameDecimal('35,0', '35.0'));
});

test('null is as good as absent, but no place in a list', () => {
  assert.ok(same(parse('{"a":null}'), parse('{}')));
  assert.ok(!same(parse('[null]'), parse('[]')));
  assert.ok(!same(parse('{}'), parse('[]')));
  assert.ok(!same(parse('{}'), parse('7')));
});

test('a pointer leads to what is there', () => {
  assert.equal(at(parse('{"a/b":[{"~":"x"}]}'), '/a~1b/0/~0'), 'x');
  assert.equal(at(parse('{}'), '/a/b'), undefined);
  assert.equal(at(parse('[]'), '/length'), undefined);
});

test('a fact has to be told, and rightly', () => {
  assert.equal(judged({ id: 1 }, { facts: { id: 1, name: 'x' } }), 0);
  assert.equal(judged({ id: 1 }, { facts: { id: '1' } }), 1);
  assert.equal(judged({ id: 1 }, { facts: {} }), 1);
  assert.equal(judged({ days: null }, { facts: {} }), 0);
  assert.equal(judged({ days: null }, { facts: { days: [] } }), 1);
  assert.equal(judged({ price: '0.30' }, { facts: { price: '0.3' } }), 0);
  assert.equal(judged({ price: '0.30' }, { facts: { price: 0.3 } }), 1);
  assert.equal(judged({ '/data/id': '1' }, { written: { data: { id: '1' } } }), 0);
  assert.equal(judged({ '/data/id': '1' }, { written: { data: { id: 1 } } }), 1);
  assert.equal(judged({}, { error: 'no' }), 1);
});

test('the facts of the items of a page are judged as those of an answer', () => {
  const one = { items: [{ id: 1, price: '0.30' }] };
  assert.equal(judged(one, { facts: { items: [{ id: 1, price: '0.3' }] } }), 0);
  for (const items of [[], [null], [{ id: 1 }], [{ id: 2, price: '0.3' }], [{ id: 1, price: '0.3', name: 'x' }]]) {
    assert.equal(judged(one, { facts: { items } }), 1);
  }
  assert.equal(judged({ items: [] }, { facts: {} }), 1);
});

test('what is lost or added on the way back is named by its place', () => {
  const lossless = { lossless: true, body: parse('{"a":[{"b":1,"c":null}]}') };
  assert.equal(judged({}, { written: { a: [{ b: 1 }] } }, lossless), 0);
  const [lost] = complaints(vector({}, lossless), told({ written: { a: [{}] } }), true);
  assert.match(lost, /^\/a\/0\/b .*absent/);
  assert.equal(judged({}, { written: { a: [{ b: 1, d: 2 }] } }, lossless), 1);
});

test('a vector is asked for, and told of once', () => {
  assert.equal(complaints(vector({}), told({}), false).length, 1);
  assert.equal(complaints(vector({}), [], true).length, 1);
  assert.equal(complaints(vector({}), [{}, {}], true).length, 1);
});

test('a gap has to be listed, and a listed one has to be there', () => {
  const run = {
    language: 'go', vectors: [vector({ id: 1 })], asked: new Set(['v']), wrongRequests: [], status: 0,
    calls: new Set(['x']), operations: new Map([['x', {}]]),
  };
  const wrong = (id, knownGaps, more) =>
    conclude({ ...run, told: told({ vector: 'v', facts: { id } }), knownGaps, ...more }).wrong.length;
  assert.equal(wrong(1, {}), 0);
  assert.equal(wrong(2, {}), 1);
  assert.equal(wrong(2, { v: {} }), 0);
  assert.equal(wrong(1, { v: {} }), 1);
  assert.equal(wrong(1, {}, { status: 1 }), 1);
  assert.equal(wrong(1, {}, { calls: new Set() }), 1);
  assert.equal(wrong(1, {}, { wrongRequests: ['GET /v/x'] }), 1);
});

test('a call to a server that misbehaves is seen as often as it is made, ends as it must, and shows no token', () => {
  const names = Object.keys(FAULTS);
  assert.deepEqual(judgedFaults({}), []);
  assert.equal(judgedFaults({ strayed: ['PUT /x'] }).length, 1);
  assert.equal(judgedFaults({ sent: () => Array(CALLS + 1).fill(request) }).length, names.length);
  assert.equal(judgedFaults({ sent: sentWith({ authorization: undefined }) }).length, names.length - 1);
  assert.equal(judgedFaults({ line: { operation: 'y' } }).length, names.length);
  assert.equal(judgedFaults({ line: { ending: 'value' } }).length, names.length * CALLS);
  assert.equal(judgedFaults({ line: { shown: 'my secret' } }).length, names.length * CALLS);
});

test('what takes no token is sent none', () => {
  assert.deepEqual(judgedFaults({ sent: sentWith({ authorization: undefined }), secured: false }), []);
  assert.equal(judgedFaults({ secured: false }).length, Object.keys(FAULTS).filter((name) => wanted(name)).length);
});

test('what a server did with each request says how the call must end', () => {
  const [first] = judgedFaults({ sent: (name) => [{ ...request, ending: '500' }, request].slice(0, wanted(name)) });
  assert.match(first, /x at none: ended with error, not 500/);
});

test('who keeps connections must meet one that is closed', () => {
  const kept = (...names) => judgedFaults({ sent: (name) => sentWith({ kept: names.includes(name) })(name) });
  assert.deepEqual(kept('none', 'closed-when-kept'), []);
  assert.deepEqual(kept('none'), ['x at closed-when-kept: no call met a kept connection']);
});
