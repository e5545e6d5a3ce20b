import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kind, table } from '../src/scores.mjs';

describe('the table of hits and misses', () => {
  const kinds = [
    ['Thing/properties/size: minimum one higher', 'minimum one higher'],
    ['Thing: property size renamed', 'property renamed'],
    ['Thing: without known value in progress', 'without known value'],
    ['Thing: one more known value', 'one more known value'],
    ['readThing: parameter id/items type integer', 'parameter type integer'],
    ['Thing/properties/it: without shape 1', 'without shape'],
    ['example ThingFull: another value', 'example: another value'],
  ];
  kinds.forEach(([mutant, name]) => it(`puts "${mutant}" under "${name}"`, () => assert.equal(kind({ mutant }), name)));

  it('counts hits, and lists what is judged otherwise', () => {
    const text = table([
      { vendor: 'a', mutant: 'T: type string', label: 'B', review: 'B', redocly: 'B', why: 'x' },
      { vendor: 'a', mutant: 'U: type string', label: 'R', review: 'B', redocly: 'N', why: 'a | b' },
    ]);
    assert.match(text, /^\| type string \| 2 \| B R \| 1 \| 1 \|$/m);
    assert.match(text, /^\| a U: type string \| R \| B \| a \\\| b \|$/m);
  });
});
