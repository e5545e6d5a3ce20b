function repeated(keyword, list) {
  const values = Array.isArray(list) ? list.map((value) => JSON.stringify(value)) : [];
  return values.map((value, i) => {
    const message = `${value} stands in \`${keyword}\` twice.`;
    return values.indexOf(value) < i && { message, at: [keyword, i] };
  });
}

/** One value twice switches off Prism's checks of the whole body, and makes one Java constant twice. */
export default {
  Schema: (schema) => ['enum', 'x-known-values'].flatMap((keyword) => repeated(keyword, schema[keyword])),
};
