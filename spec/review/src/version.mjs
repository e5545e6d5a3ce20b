import { larger } from './wire/groups.mjs';

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;
const parsed = (version) =>
  VERSION.exec(version ?? '')
    ?.slice(1)
    .map(Number);

/** The step from one version to another; undefined where it is none forward. */
function taken(base, head) {
  const [before, now] = [parsed(base), parsed(head)];
  const place = before.findIndex((it, i) => it !== now[i]);
  return place < 0 || now[place] < before[place] ? undefined : ['major', 'minor', 'patch'][place];
}

function next(version, step) {
  const [major, minor, patch] = parsed(version);
  return { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[step];
}

/**
 * Whether `info.version` rose far enough. `reasons` are `{step, gate}`, one for each change; none where nothing changed.
 */
export function version(base, head, reasons) {
  if (!parsed(head))
    return {
      base,
      head,
      ok: false,
      gate: 'other',
      message: `\`info.version\` is \`${head}\`, which is not MAJOR.MINOR.PATCH.`,
    };
  if (base === undefined) return { head, ok: true, message: `New, with version ${head}.` };
  if (!parsed(base))
    return { base, head, ok: true, message: `The base has no version that can be compared (\`${base}\`).` };
  const step = taken(base, head);
  const forward = base === head || step;
  if (!reasons.length)
    return {
      base,
      head,
      ok: Boolean(forward),
      gate: 'other',
      message: forward ? `${head}; nothing has to rise.` : `\`info.version\` falls from ${base} to ${head}.`,
      next: base,
    };
  const needed = reasons.map((it) => it.step).reduce(larger);
  const right = next(base, needed);
  const ok = step !== undefined && larger(step, needed) === step;
  const gate = reasons.find((it) => it.step === needed).gate;
  const rises = step
    ? `rises from ${base} to ${head}`
    : base === head
      ? `is still ${base}`
      : `falls from ${base} to ${head}`;
  const judged = ok
    ? head === right
      ? 'which is right'
      : `which is enough; the next right one is ${right}`
    : `but the change needs a ${needed} step: the next right one is ${right}`;
  return { base, head, ok, gate, needed, next: right, message: `\`info.version\` ${rises}, ${judged}.` };
}
