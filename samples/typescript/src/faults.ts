import { isAxiosError } from 'axios';
import { appendFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { http } from './http.js';
import { clients, operations, variable } from './operations.js';

/** Calls servers that misbehave, and tells how each call ended and all that can be printed then. */
export async function faults(): Promise<void> {
  for (const url of (await http.get<string[]>(`${variable('FAULTS_URL')}/`)).data) {
    const made = clients(url, '', { baseURL: url }); // once in the SDK's setting, once in axios's own
    for (const [operation, call] of Object.entries(operations(made)).flatMap((one) => [one, one])) {
      const [ending, outcome] = await call().then(
        ({ response }) => ['value', response],
        (e: unknown) => [isAxiosError(e) && e.response ? String(e.response.status) : 'error', e],
      );
      const shown = [...Object.values(made), outcome].map(printed).join('\n');
      await appendFile(variable('ENDINGS_FILE'), `${JSON.stringify({ url, operation, ending, shown })}\n`);
    }
  }
}

function printed(value: unknown): string {
  return [value, inspect(value, { depth: Infinity }), json(value)].join('\n');
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return ''; // a circle
  }
}
