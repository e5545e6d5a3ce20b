import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findings } from '../src/findings.mjs';
import { Suppressions } from '../src/suppressions.mjs';

const use = { operation: 'getThing', direction: 'parameter', change: 'added' };
const parameter = (step) => ({ step, breaks: 'nobody', written: { pointer: '' }, uses: [{ ...use, step }] });

function gates(changes, element, head) {
  const versions = { base: '1.0.0', head };
  const java = { breaks: [{ element }] };
  const spec = { vendor: 'things', state: 'changed', lint: [], examples: [], changes, java, versions };
  return findings(spec, new Suppressions([], '2026-03-01')).map(({ gate }) => gate);
}

describe('what Java code has to change', () => {
  it('takes a major step', () => {
    assert.deepEqual(gates([], 'Thing.id()', '1.1.0'), ['java']);
    assert.deepEqual(gates([], 'Thing.id()', '2.0.0'), []);
  });

  it('takes a minor step where a parameter was added to the operation', () => {
    assert.deepEqual(gates([parameter('minor')], 'ThingsApi.getThing', '1.1.0'), []);
    assert.deepEqual(gates([parameter('minor')], 'ThingsApi.getThing', '1.0.1'), ['addition']);
    assert.deepEqual(gates([parameter('minor')], 'ThingsApi.getOther', '1.1.0'), ['java']);
    assert.deepEqual(gates([parameter('major')], 'ThingsApi.getThing', '1.1.0'), ['java']);
  });
});
