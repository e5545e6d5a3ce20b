import { readdirSync } from 'node:fs';

const FOLDER = new URL('.', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mjs') && file !== 'plugin.mjs')
  .map((file) => file.slice(0, -'.mjs'.length));
const rules = await Promise.all(
  names.map(async (name) => [name, (await import(new URL(`${name}.mjs`, FOLDER))).default]),
);

/** Each file beside this one is a rule, and its name the sentence that it enforces. */
export default () => ({ id: 'sms', rules: { oas3: Object.fromEntries(rules) } });
