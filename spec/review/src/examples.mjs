const OF_EXAMPLES = /^no-invalid-(media-type|schema|parameter)-examples$/;

export const isOfExample = ({ rule }) => OF_EXAMPLES.test(rule);

/** Redocly does not look at the examples of headers. */
const byTheJvmAlone = (pointer) => pointer.includes('/headers/');

/**
 * The verdicts of two engines on each example: `{pointer, name, redocly, jvm, agree, line}`, where a verdict is a message
 * or undefined for "valid". `jvm` is what the engine in the JVM said; undefined where it did not run.
 */
export function examples(problems, jvm = []) {
  const refused = problems.filter(isOfExample);
  const places = new Map();
  for (const { pointer, used, example, ok, message } of jvm) {
    const place = places.get(pointer) ?? {
      pointer,
      name: example || pointer,
      used: [],
      redocly: undefined,
      jvm: undefined,
    };
    place.used.push(used);
    if (!ok) place.jvm ??= message.replace(/^: /, '') || 'refused';
    places.set(pointer, place);
  }
  for (const problem of refused) {
    const owner =
      [...places.keys()].find((it) => problem.pointer === it || problem.pointer.startsWith(`${it}/`)) ??
      problem.pointer;
    const place = places.get(owner) ?? {
      pointer: owner,
      name: owner,
      used: [],
      redocly: undefined,
      jvm: undefined,
      unseen: true,
    };
    place.redocly ??= problem.message;
    place.line ??= problem.line;
    places.set(owner, place);
  }
  return [...places.values()].map((it) => ({
    ...it,
    agree: it.unseen || !it.redocly === !it.jvm || byTheJvmAlone(it.pointer),
  }));
}
