import { redocly } from './tools.mjs';

/** What the linter says of a document: `{rule, severity, message, pointer, line}`, sorted by line. */
export async function lint(file, config) {
  const { stdout, stderr } = await redocly('lint', file, `--config=${config}`, '--format=json', '--max-problems=10000');
  if (!stdout.startsWith('{')) return [unreadable(file, stderr)];
  return JSON.parse(stdout)
    .problems.map(problem)
    .sort((a, b) => a.line - b.line || a.rule.localeCompare(b.rule));
}

function problem({ ruleId, severity, message, location: [place] }) {
  return {
    rule: ruleId.replace(/^sms\//, ''),
    severity,
    message,
    pointer: place?.pointer ?? '#/',
    line: place?.start?.line ?? 0,
  };
}

/** Redocly says so in words alone. */
function unreadable(file, stderr) {
  const message = /^ {2}- (.*?) in ".*" \((\d+):\d+\)$/m.exec(stderr);
  if (!message) throw new Error(`Redocly did not lint ${file}:\n${stderr}`);
  return {
    rule: 'yaml',
    severity: 'error',
    message: `This is no YAML: ${message[1]}.`,
    pointer: '#/',
    line: Number(message[2]),
  };
}
