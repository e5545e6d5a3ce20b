function repeated(keyword, list) {
  const values = Array.isArray(list) ? list.map((value) => JSON.stringify(value)) : [];
  return values.map((value, i) => {
    const message = `\`${keyword}\` lists ${value} twice.`;
    return values.indexOf(value) < i && { message, at: [keyword, i] };
  });
}

/** A duplicate disables Prism's checks of the whole body, and makes a Java constant twice. */
export default {
  Schema: (schema) => ['enum', 'x-known-values'].flatMap((keyword) => repeated(keyword, schema[keyword])),
};
