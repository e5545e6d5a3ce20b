import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { why } from '../src/maven.mjs';
import { javaDifference } from '../src/java.mjs';

const out = mkdtempSync(join(tmpdir(), 'review-'));
after(() => rmSync(out, { recursive: true }));

describe('the Java difference', () => {
  it('starts nothing where no specification changed', async () => {
    const specs = ['unchanged', 'new', 'deleted'].map((state) => ({ vendor: state, state }));

    const result = await javaDifference({ out, specs, maven: '/no/such/folder', java: '/no/such/folder' });

    assert.ok(Object.values(result).every(({ compared }) => !compared));
    assert.match(result.new.reason, /^The specification is new/);
    assert.deepEqual(JSON.parse(readFileSync(join(out, 'java.json'), 'utf8')), result);
  });
});

describe('why Maven failed', () => {
  const PLACE = 'Thing.java:[12,3] cannot find symbol';

  it('is told by the places in files, each once and without folders', () => {
    const line = `[ERROR] /some/where/model/${PLACE}`;
    assert.equal(why(`[ERROR] COMPILATION ERROR :\n${line}\n[INFO] 1 error\n${line}\n`), PLACE);
    assert.equal(why(`[ERROR] C:\\some\\where\\${PLACE}`), PLACE);
  });

  it('says how much is left out', () => {
    const lines = [1, 2, 3, 4, 5].map((line) => `[ERROR] /a/Thing.java:[${line},1] wrong`);
    assert.match(why(lines.join('\n')), /^Thing\.java:\[1,1\] wrong; .*\[3,1\] wrong \(and 2 more\)$/);
  });

  it('is told by the first errors where no file is at fault', () => {
    const output = '[ERROR] Cannot resolve the plugin\n[ERROR] \n[ERROR] -> [Help 1]';
    assert.equal(why(output), 'Cannot resolve the plugin; -> [Help 1]');
  });
});
