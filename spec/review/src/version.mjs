import { larger } from './wire/groups.mjs';

const STEPS = ['major', 'minor', 'patch'];

/** The three numbers of a version, or undefined. */
function numbers(version) {
  const found = /^(\d+)\.(\d+)\.(\d+)$/.exec(version ?? '');
  return found?.slice(1).map(Number);
}

/** The step from one version to another; undefined if it does not rise. */
function taken(before, now) {
  const place = before.findIndex((number, i) => number !== now[i]);
  return now[place] > before[place] ? STEPS[place] : undefined;
}

function next([major, minor, patch], step) {
  return { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[step];
}

/**
 * Whether `info.version` rose far enough. `reasons` are `{step, gate}`, one for each change.
 */
export function version(base, head, reasons) {
  const [before, now] = [base, head].map(numbers);
  const told = (ok, message, more) => ({ base, head, ok, gate: 'other', message, ...more });
  if (!now) return told(false, `\`info.version\` is \`${head}\`, which is not MAJOR.MINOR.PATCH.`);
  if (base === undefined) return told(true, `New, with version ${head}.`);
  if (!before) return told(true, `The base has no version that can be compared (\`${base}\`).`);
  const step = taken(before, now);
  const moves = step ? `rises from ${base} to ${head}` : `falls from ${base} to ${head}`;
  const rises = base === head ? `is still ${base}` : moves;
  if (!reasons.length) {
    const forward = step !== undefined || base === head;
    return told(forward, forward ? `${head}; no step is needed.` : `\`info.version\` ${rises}.`, { next: base });
  }
  const needed = reasons.map((reason) => reason.step).reduce(larger);
  const right = next(before, needed);
  const { gate } = reasons.find((reason) => reason.step === needed);
  const tell = (ok, judged) => told(ok, `\`info.version\` ${rises}, ${judged}.`, { gate, needed, next: right });
  if (head === right) return tell(true, 'which is right');
  if (step && larger(step, needed) === step) return tell(true, `which is enough; ${right} would be, too`);
  return tell(false, `but the change needs a ${needed} step: the next version is ${right}`);
}
