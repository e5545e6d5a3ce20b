import { redocly } from './tools.mjs';

/** What the linter says of a document: `{rule, severity, message, pointer, line}`, sorted by line. */
export async function lint(file, config) {
  const { stdout, stderr } = await redocly('lint', file, `--config=${config}`, '--format=json', '--max-problems=10000');
  if (!stdout.startsWith('{')) throw new Error(`Redocly did not lint ${file}:\n${stderr}`);
  return JSON.parse(stdout).problems.map(problem).sort((a, b) => a.line - b.line || a.rule.localeCompare(b.rule));
}

function problem({ ruleId, severity, message, location: [place] }) {
  return { rule: ruleId.replace(/^sms\//, ''), severity, message, pointer: place?.pointer ?? '#/', line: place?.start?.line ?? 0 };
}
