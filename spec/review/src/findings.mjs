import { isOfExample, refused } from './example-verdicts.mjs';
import { larger } from './wire/groups.mjs';
import { version } from './version.mjs';

/** The gate that a change needs a step of the version for. */
const gateOf = ({ step, breaks }) =>
  ({ major: breaks === 'nobody' ? 'java' : 'wire', minor: 'addition', patch: 'other' })[step];

/** The findings of a specification, `{gate, vendor, place, message}`; also fills in its version. */
export function findings(spec, suppressions) {
  return wrong(spec, suppressions).map(([gate, place, message]) => {
    const finding = { gate, vendor: spec.vendor, place, message };
    return { ...finding, suppression: suppressions.of(finding) };
  });
}

function wrong(spec, suppressions) {
  if (spec.state === 'deleted') return [['deletion', '', 'The specification was removed, which breaks all of its callers.']];
  const lint = spec.lint
    .filter((problem) => problem.severity === 'error' && !isOfExample(problem))
    .map(({ pointer, line, message, rule }) => ['lint', pointer, `line ${line}: ${message} (${rule})`]);
  if (spec.problem) return [...lint, ['comparison', '', spec.problem]];
  spec.version = versionOf(spec, suppressions);
  const { ok, gate, message } = spec.version;
  return [
    ...lint,
    ...refused(spec.examples).map((verdict) => ['example', verdict.pointer, exampleMessage(verdict)]),
    ...(spec.cells?.lost ?? []).map((cell) => ['coverage', cell, `The contract suite no longer covers ${cell}.`]),
    ...[spec.java?.problem, spec.cells?.problem].filter(Boolean).map((problem) => ['comparison', '', problem]),
    ...(ok ? [] : [[gate, '#/info/version', message]]),
  ];
}

function exampleMessage({ name, redocly, jvm, agree }) {
  const verdict = (engine, message) => `${engine} ${message ? `rejects it (${message})` : 'accepts it'}`;
  const [one, other] = [verdict('Redocly', redocly), verdict('networknt', jvm)];
  if (!agree) return `Example ${name}: the engines disagree. ${one}; ${other}.`;
  if (redocly && jvm) return `Example ${name}: both engines reject it (${redocly}).`;
  return `Example ${name}: ${redocly ? one : other}.`;
}

/** A suppressed break is still a change. */
function versionOf(spec, suppressions) {
  const suppression = (gate, place) => suppressions.of({ gate, vendor: spec.vendor, place });
  const reasons = spec.changes.map((change) => {
    const { step, written } = change;
    const gate = gateOf(change);
    change.suppression = step === 'major' ? suppression(gate, written.pointer) : undefined;
    return change.suppression ? { step: 'patch', gate: 'other' } : { step, gate };
  });
  for (const broken of spec.java?.breaks ?? []) {
    broken.suppression = suppression('java', broken.element);
    const adds = isForAddedParameter(spec, broken);
    const reason = adds ? { step: 'minor', gate: 'addition' } : { step: 'major', gate: 'java' };
    if (!broken.suppression) reasons.push(reason);
  }
  return version(spec.versions.base, spec.versions.head, reasons);
}

/** Whether the break is only an added optional parameter, which counts as an addition. */
function isForAddedParameter({ changes }, { element }) {
  const uses = changes.flatMap((change) => change.uses).filter(({ operation }) => element.endsWith(`.${operation}`));
  const added = ({ direction, change }) => direction === 'parameter' && change === 'added';
  return uses.some(added) && uses.every(({ step }) => step !== 'major');
}

/** The worst step among the changes of each operation, by operationId. */
export function stepsOfOperations(changes) {
  const steps = new Map();
  for (const { operation, step } of changes.flatMap(({ uses }) => uses)) {
    if (operation) steps.set(operation, larger(steps.get(operation) ?? 'patch', step));
  }
  return steps;
}
