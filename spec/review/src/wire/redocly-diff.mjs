import { redocly } from '../tools.mjs';

/** What Redocly's differ calls a break: `{rule, message, pointer}`. Both documents are dereferenced JSON. */
export async function redoclyBreaks(base, head) {
  const { stdout, stderr } = await redocly('diff', base, head, '--format=json', '--fail-on=none');
  if (!stdout.startsWith('{')) throw new Error(`Redocly did not compare ${base} and ${head}:\n${stderr}`);
  return JSON.parse(stdout)
    .changes.filter((it) => it.impact === 'major')
    .flatMap((it) =>
      it.verdicts.map(({ ruleId, message }) => ({
        rule: ruleId,
        message,
        path: it.path,
        pointer: (it.revision ?? it.base).pointer,
      })),
    );
}
