import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { vendorsIn } from '../../spec/review/src/specs.mjs';
import { startMocks } from './mocks.mjs';
import { isOf, readOperations, toBeCalled } from './operations.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PRISM = 'contract-tests/mock/prism';
const copy = mkdtempSync(join(tmpdir(), 'replay-'));
const known = vendorsIn(join(ROOT, 'spec'));
for (const path of [PRISM, ...known.map((vendor) => `spec/${vendor}`)])
  cpSync(join(ROOT, path), join(copy, path), { recursive: true });
cpSync(join(ROOT, 'spec/review/test/acme'), join(copy, 'spec/acme'), { recursive: true });
after(() => rmSync(copy, { recursive: true }));

test('the operations of a third vendor are found, and are to be called once there are vectors for it', () => {
  const operations = readOperations(join(copy, 'spec'));
  const { vendor, method, secured, success } = operations.get('changeMessage');
  assert.deepEqual([vendor, method, secured], ['acme', 'PUT', true]);
  assert.deepEqual(success, { status: 200, body: '{"id":1,"text":"Hello"}' });
  assert.equal(operations.size, readOperations(join(ROOT, 'spec')).size + 2);

  const called = (...vectors) => [...toBeCalled(operations, vectors).keys()];
  assert.deepEqual(called(), []);
  assert.deepEqual(called({ operation: 'readMessages' }), ['readMessages', 'changeMessage']);
});

test('a request is of an operation by its method, its path, and a query of declared names only', () => {
  const operations = readOperations(join(ROOT, 'spec'));
  const is = (id, method, target) => isOf(operations.get(id), { method }, target);
  assert.ok(is('getCampaign', 'GET', '/api/campaigns/1') && !is('getCampaign', 'PATCH', '/api/campaigns/1'));
  assert.ok(!is('getCampaign', 'GET', '/api/campaigns/1/stop') && !is('getCampaign', 'GET', '/api/campaigns'));
  assert.ok(is('listMessages', 'GET', '/api/messages?filter%5Bcampaign_id%5D=1&page[limit]=50'));
  assert.ok(!is('listMessages', 'GET', '/api/messages?filter_campaign_id=1'));
});

test('an operation may need no token', () => {
  const operations = readOperations(join(ROOT, 'spec'));
  assert.deepEqual([operations.get('login').secured, operations.get('refreshToken').secured], [false, true]);
});

test('a third vendor has a mock, under its own name', async () => {
  const started = [];
  try {
    const environment = await startMocks(copy, join(ROOT, 'samples/target'), started);
    assert.equal(started.length, known.length + 1);
    const headers = { authorization: `Bearer ${environment.ACME_TOKEN}` };
    const response = await fetch(`${environment.ACME_BASE_URL}/messages`, { headers });
    assert.deepEqual((await response.json()).messages[1], { id: 'a-2', text: 'Bye' });
  } finally {
    await Promise.all(started.map((mock) => mock.stop()));
  }
});
