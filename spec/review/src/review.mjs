import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { config } from './config.mjs';
import { renderDocs } from './docs.mjs';
import { engine, examplesAndCells } from './engine.mjs';
import { exampleVerdicts } from './example-verdicts.mjs';
import { findings, stepsOfOperations } from './findings.mjs';
import { Git } from './git.mjs';
import { javaDifference } from './java.mjs';
import { specs } from './specs.mjs';
import { Suppressions } from './suppressions.mjs';
import { REDOCLY_VERSION } from './tools.mjs';
import { reviewed } from './vendor.mjs';

/** All data of the page; also written as JSON. It builds the engine, unless `options` have one. */
export async function review(options) {
  const { root, out, today } = options;
  const git = new Git(root);
  const base = git.base(options.base);
  const rules = config(git, base, root, out);
  const listed = specs(git, base, root, out);
  const running = options.engine ?? engine(options);
  const [all, judged, java] = await Promise.all([
    Promise.all(listed.map((spec) => reviewed(spec, rules.lint, out))),
    running.then((run) => examplesAndCells(run, { out, specs: listed })),
    javaDifference({ ...options, git, base, specs: listed, engine: running }),
  ]);
  const suppressions = new Suppressions(rules.suppressions, today);
  const found = all.flatMap((spec) => {
    spec.examples = exampleVerdicts(spec.lint, judged.examples[spec.vendor]);
    spec.cells = judged.cells[spec.vendor];
    spec.java = java[spec.vendor];
    return findings(spec, suppressions);
  });
  const readable = all.filter(({ head, problem }) => head && !problem);
  const render = ({ head, vendor, changes }) => renderDocs(head, vendor, stepsOfOperations(changes), out);
  await Promise.all(readable.map(async (spec) => (spec.docs = await render(spec))));
  const order = Object.keys(rules.gates);
  const open = found
    .filter(({ suppression }) => !suppression)
    .sort((a, b) => a.vendor.localeCompare(b.vendor) || order.indexOf(a.gate) - order.indexOf(b.gate));
  const warns = ({ gate }) => rules.gates[gate] === 'warning';
  const result = {
    base,
    head: git.head(),
    today,
    config: rules.from,
    redocly: REDOCLY_VERSION,
    specs: all,
    findings: found,
    shut: open.filter((finding) => !warns(finding)),
    warned: open.filter(warns),
    suppressions: suppressions.all,
    warnings: suppressions.warnings(),
  };
  const save = (name, value) => writeFileSync(join(out, name), `${JSON.stringify(value, null, 2)}\n`);
  const byVendor = (key) => Object.fromEntries(all.map((spec) => [spec.vendor, spec[key]]));
  save('lint.json', byVendor('lint'));
  save('wire.json', byVendor('wire'));
  save('review.json', result);
  return result;
}
