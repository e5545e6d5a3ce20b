import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleVerdicts } from '../src/example-verdicts.mjs';

const PLACE = '#/components/examples/Thing/value';
const refusal = (pointer) => ({ rule: 'no-invalid-media-type-examples', message: 'wrong', pointer, line: 3 });
const judged = (ok, pointer = PLACE) => ({ pointer, used: '#/x', example: 'Thing', ok, message: ok ? '' : 'bad' });
const one = (problems, jvm) => exampleVerdicts(problems, jvm)[0];

describe('an example', () => {
  it('that both accept is fine', () =>
    assert.deepEqual(one([], [judged(true)]), {
      pointer: PLACE,
      name: 'Thing',
      used: ['#/x'],
      redocly: undefined,
      jvm: undefined,
      agree: true,
    }));
  for (const [what, problems, jvm, agree] of [
    ['that both refuse is refused', [refusal(`${PLACE}/name`)], judged(false), true],
    ['that Redocly alone refuses is a disagreement', [refusal(PLACE)], judged(true), false],
    ['that networknt alone refuses is a disagreement', [], judged(false), false],
    ['of a header is judged by networknt alone', [], judged(false, '#/paths/a/get/responses/200/headers/X'), true],
  ]) {
    it(what, () => assert.equal(one(problems, [jvm]).agree, agree));
  }
  it('is not another one whose name begins alike', () =>
    assert.equal(exampleVerdicts([refusal(`${PLACE}2`)], [judged(true)])[0].redocly, undefined));
  it('is refused if it fails in one of its uses', () =>
    assert.equal(one([refusal(PLACE)], [judged(true), judged(false)]).jvm, 'bad'));
});
