import { redocly } from './tools.mjs';

/** What the linter says of a document by any of some configurations: `{rule, severity, message, pointer, line}`, by line. */
export async function lint(file, ...configurations) {
  const found = (await Promise.all(configurations.map((config) => linted(file, config)))).flat();
  const byPlace = new Map();
  for (const problem of found) {
    const key = `${problem.rule} ${problem.pointer} ${problem.message}`;
    if (byPlace.get(key)?.severity !== 'error') byPlace.set(key, problem);
  }
  return [...byPlace.values()].sort((one, other) => one.line - other.line || one.rule.localeCompare(other.rule));
}

async function linted(file, config) {
  const { stdout, stderr } = await redocly('lint', file, `--config=${config}`, '--format=json', '--max-problems=10000');
  if (!stdout.startsWith('{')) return [unreadable(file, stderr)];
  return JSON.parse(stdout).problems.map(({ ruleId, severity, message, location: [place] }) => {
    const rule = ruleId.replace(/^sms\//, '');
    return { rule, severity, message, pointer: place?.pointer ?? '#/', line: place?.start?.line ?? 0 };
  });
}

/** Redocly says so in words alone. */
function unreadable(file, stderr) {
  const [, why, line] = /^ {2}- (.*?) in ".*" \((\d+):\d+\)$/m.exec(stderr) ?? [];
  if (!why) throw new Error(`Redocly did not lint ${file}:\n${stderr}`);
  const message = `This is no YAML: ${why}.`;
  return { rule: 'yaml', severity: 'error', message, pointer: '#/', line: Number(line) };
}
