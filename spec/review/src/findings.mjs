import { isOfExample } from './examples.mjs';
import { larger } from './wire/groups.mjs';
import { version } from './version.mjs';

/** The gate that a change needs a step of the version for. */
const gateOf = ({ step, breaks }) =>
  ({ major: breaks === 'nobody' ? 'java' : 'wire', minor: 'addition', patch: 'other' })[step];

/** What is wrong with one specification, `{gate, vendor, place, message}`; fills in its version as well. */
export function findings(spec, suppressions) {
  const tell = (gate, place, message) => ({ gate, vendor: spec.vendor, place, message });
  if (spec.state === 'deleted')
    return judged([tell('deletion', '', 'The specification is gone: every caller of it breaks.')], suppressions);
  const lint = spec.lint
    .filter((it) => it.severity === 'error' && !isOfExample(it))
    .map((it) => tell('lint', it.pointer, `line ${it.line}: ${it.message} (${it.rule})`));
  const examples = spec.examples
    .filter((it) => it.redocly || it.jvm || !it.agree)
    .map((it) => tell('example', it.pointer, exampleMessage(it)));
  const lost = spec.cells?.lost ?? [];
  const coverage = lost.map((it) => tell('coverage', it, `The contract suite no longer covers ${it}.`));
  if (spec.problem) return judged([...lint, tell('comparison', '', spec.problem)], suppressions);
  const problems = [spec.java?.problem, spec.cells?.problem].filter(Boolean).map((it) => tell('comparison', '', it));
  spec.version = versionOf(spec, suppressions);
  const risen = spec.version.ok ? [] : [tell(spec.version.gate, '#/info/version', spec.version.message)];
  return judged([...lint, ...examples, ...coverage, ...problems, ...risen], suppressions);
}

function judged(found, suppressions) {
  return found.map((it) => ({ ...it, suppression: suppressions.of(it) }));
}

function exampleMessage({ name, redocly, jvm, agree }) {
  const verdict = (engine, message) => `${engine} ${message ? `refuses it (${message})` : 'accepts it'}`;
  if (agree)
    return `Example ${name}: ${redocly && jvm ? `both engines refuse it (${redocly})` : verdict(redocly ? 'Redocly' : 'networknt', redocly ?? jvm)}.`;
  return `Example ${name}: the engines disagree. ${verdict('Redocly', redocly)}; ${verdict('networknt', jvm)}.`;
}

/** A suppressed break is still a change. */
function versionOf(spec, suppressions) {
  const reasons = spec.changes.map((it) => {
    const gate = gateOf(it);
    it.suppression =
      it.step === 'major' ? suppressions.of({ gate, vendor: spec.vendor, place: it.written.pointer }) : undefined;
    return it.suppression ? { step: 'patch', gate: 'other' } : { step: it.step, gate };
  });
  for (const it of spec.java?.breaks ?? []) {
    it.suppression = suppressions.of({ gate: 'java', vendor: spec.vendor, place: it.element });
    if (!it.suppression) {
      const added = isForAddedParameter(spec, it);
      reasons.push(added ? { step: 'minor', gate: 'addition' } : { step: 'major', gate: 'java' });
    }
  }
  return version(spec.versions.base, spec.versions.head, reasons);
}

/** With a parameter that may be left out a Java call has one more argument: an addition like any other. */
function isForAddedParameter({ changes }, { element }) {
  const uses = changes.flatMap((it) => it.uses).filter((it) => element.endsWith(`.${it.operation}`));
  return uses.some((it) => it.direction === 'parameter' && it.change === 'added') && uses.every((it) => it.step !== 'major');
}

/** The worst step among the changes of each operation, by operationId. */
export function stepsOfOperations(changes) {
  const steps = new Map();
  for (const { operation, step } of changes.flatMap((it) => it.uses)) {
    if (operation) steps.set(operation, larger(steps.get(operation) ?? 'patch', step));
  }
  return steps;
}
