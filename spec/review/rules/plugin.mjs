import { readdirSync } from 'node:fs';

const FOLDER = new URL('.', import.meta.url);
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.mjs') && file !== 'plugin.mjs');
const rules = files.map(async (file) => {
  const { default: checks } = await import(new URL(file, FOLDER));
  return [file.slice(0, -'.mjs'.length), () => visitor(checks)];
});
const oas3 = Object.fromEntries(await Promise.all(rules));

/**
 * Each file beside this one is a rule, named after the sentence that it enforces. It has a function for each type of
 * node, which returns the problems: `{message, at}`, or a list of them, or nothing.
 */
export default () => ({ id: 'sms', rules: { oas3 } });

function visitor(checks) {
  const visit = (check) => (typeof check === 'function' ? reporting(check) : visitor(check));
  return Object.fromEntries(Object.entries(checks).map(([type, check]) => [type, visit(check)]));
}

function reporting(check) {
  return (node, { report, location, resolve }) => {
    for (const { message, at, name } of [check(node, { location, resolve })].flat().filter(Boolean)) {
      const place = at === undefined ? location : location.child(at);
      report({ message, location: name ? place.key() : place });
    }
  };
}
