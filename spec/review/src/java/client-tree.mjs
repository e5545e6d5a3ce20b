import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CLIENT = 'generated-client/client';
const CODEGEN = 'generated-client/codegen';
const NEEDED = [
  'pom.xml',
  'generated-client/pom.xml',
  'generated-client/sdk/pom.xml',
  ...[CODEGEN, CLIENT].flatMap((it) => [`${it}/pom.xml`, `${it}/src/main`]),
];

/** What Maven needs to make the clients: the POMs, generator and runtime of the head, and the YAML of one side. */
export class ClientTree {
  /** @param side `base` or `head` */
  constructor({ root, out, specs }, side) {
    this.root = root;
    this.specs = specs;
    this.side = side;
    this.folder = join(out, 'java', side);
    this.pom = join(this.folder, 'generated-client', 'pom.xml');
    this.classes = join(this.folder, CLIENT, 'target', 'classes');
  }

  write() {
    for (const path of NEEDED) {
      cpSync(join(this.root, path), join(this.folder, path), { recursive: true });
    }
    this.#writeSpecs();
  }

  /** The same of a commit, with its own POMs, generator and runtime. */
  writeAsIn(commit) {
    rmSync(this.folder, { recursive: true, force: true });
    const git = (...args) =>
      execFileSync('git', args, {
        cwd: this.root,
        env: { ...process.env, GIT_INDEX_FILE: `${this.folder}.index` },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    git('read-tree', commit);
    git('checkout-index', '--all', '--force', `--prefix=${this.folder}/`);
    this.#writeSpecs();
  }

  /** A specification that is on one side alone stands on both, and is not compared. */
  #writeSpecs() {
    for (const spec of this.specs) {
      cpSync(spec[this.side] ?? spec.head ?? spec.base, join(this.folder, 'spec', spec.vendor, 'openapi.yaml'));
    }
  }
}
