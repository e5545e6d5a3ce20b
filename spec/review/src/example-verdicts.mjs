const OF_EXAMPLES = /^no-invalid-(media-type|schema|parameter)-examples$/;

export const isOfExample = ({ rule }) => OF_EXAMPLES.test(rule);

/** Redocly does not look at the examples of headers. */
const byTheJvmAlone = (pointer) => pointer.includes('/headers/');

/**
 * The verdicts of two engines on each example: `{pointer, name, redocly, jvm, agree, line}`, where a verdict is a message
 * or undefined for "valid". `jvm` is what the engine in the JVM said; undefined where it did not run.
 */
export function exampleVerdicts(problems, jvm = []) {
  const places = new Map();
  const placeOf = (pointer, more) => {
    const fresh = { pointer, name: pointer, used: [], redocly: undefined, jvm: undefined, ...more };
    if (!places.has(pointer)) places.set(pointer, fresh);
    return places.get(pointer);
  };
  for (const { pointer, used, example, ok, message } of jvm) {
    const place = placeOf(pointer, { name: example || pointer });
    place.used.push(used);
    if (!ok) place.jvm ??= message.replace(/^: /, '') || 'refused';
  }
  for (const { pointer, message, line } of problems.filter(isOfExample)) {
    const owner = [...places.keys()].find((known) => pointer === known || pointer.startsWith(`${known}/`));
    const place = placeOf(owner ?? pointer, { unseen: true });
    place.redocly ??= message;
    place.line ??= line;
  }
  return [...places.values()].map((place) => ({
    ...place,
    agree: place.unseen || !place.redocly === !place.jvm || byTheJvmAlone(place.pointer),
  }));
}

/** The examples that an engine refuses, or about which the two disagree. */
export const refused = (verdicts) => verdicts.filter(({ redocly, jvm, agree }) => redocly || jvm || !agree);
