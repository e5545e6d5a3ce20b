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

    assert.deepEqual(
      Object.values(result).map((it) => it.compared),
      [false, false, false],
    );
    assert.match(result.new.reason, /^The specification is new/);
    assert.deepEqual(JSON.parse(readFileSync(join(out, 'java.json'), 'utf8')), result);
  });
});

describe('why Maven failed', () => {
  it('is told by the places in files, each once and without folders', () => {
    const line = '[ERROR] /some/where/model/Thing.java:[12,3] cannot find symbol';
    assert.equal(
      why(`[ERROR] COMPILATION ERROR :\n${line}\n[INFO] 1 error\n${line}\n`),
      'Thing.java:[12,3] cannot find symbol',
    );
    assert.equal(
      why('[ERROR] C:\\some\\where\\Thing.java:[12,3] cannot find symbol'),
      'Thing.java:[12,3] cannot find symbol',
    );
  });

  it('says how much is left out', () => {
    const lines = [1, 2, 3, 4, 5].map((it) => `[ERROR] /a/Thing.java:[${it},1] wrong`);
    assert.match(why(lines.join('\n')), /^Thing\.java:\[1,1\] wrong; .*\[3,1\] wrong \(and 2 more\)$/);
  });

  it('is told by the first errors where no file is at fault', () => {
    assert.equal(
      why('[ERROR] Cannot resolve the plugin\n[ERROR] \n[ERROR] -> [Help 1]'),
      'Cannot resolve the plugin; -> [Help 1]',
    );
  });
});
