import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from './config.mjs';
import { renderDocs } from './docs.mjs';
import { examples } from './examples.mjs';
import { findings, stepsOfOperations } from './findings.mjs';
import { Git } from './git.mjs';
import { javaDifference } from './java.mjs';
import { jvm } from './jvm.mjs';
import { specs } from './specs.mjs';
import { Suppressions } from './suppressions.mjs';
import { REDOCLY_VERSION } from './tools.mjs';
import { reviewed } from './vendor.mjs';

/** Everything that the page tells; written as JSON as well. */
export async function review(options) {
  const { root, out, today } = options;
  const git = new Git(root);
  const base = git.base(options.base);
  const rules = config(git, base, root, out);
  const listed = specs(git, base, root, out);
  const [all, judged, java] = await Promise.all([
    Promise.all(listed.map((it) => reviewed(it, rules.lint, out))),
    jvm({ ...options, specs: listed }),
    javaDifference({ ...options, base, specs: listed }),
  ]);
  const suppressions = new Suppressions(rules.suppressions, today);
  const found = [];
  for (const spec of all) {
    spec.examples = examples(spec.lint, judged.examples[spec.vendor]);
    spec.cells = judged.cells[spec.vendor];
    spec.java = java[spec.vendor];
    found.push(...findings(spec, suppressions));
  }
  await Promise.all(
    all
      .filter((it) => it.head && !it.problem)
      .map(async (it) => (it.docs = await renderDocs(it.head, it.vendor, stepsOfOperations(it.changes), out))),
  );
  const order = Object.keys(rules.gates);
  const open = found
    .filter((it) => !it.suppression)
    .sort((a, b) => a.vendor.localeCompare(b.vendor) || order.indexOf(a.gate) - order.indexOf(b.gate));
  const result = {
    base,
    head: git.head(),
    today,
    config: rules.from,
    redocly: REDOCLY_VERSION,
    specs: all,
    findings: found,
    shut: open.filter((it) => rules.gates[it.gate] !== 'warning'),
    warned: open.filter((it) => rules.gates[it.gate] === 'warning'),
    suppressions: suppressions.all,
    warnings: suppressions.warnings(),
  };
  save(result, out);
  return result;
}

function save(result, out) {
  const write = (name, value) => writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
  const byVendor = (value) => Object.fromEntries(result.specs.map((it) => [it.vendor, value(it)]));
  write(
    'lint.json',
    byVendor((it) => it.lint),
  );
  write(
    'wire.json',
    byVendor((it) => it.wire),
  );
  write('review.json', result);
}
