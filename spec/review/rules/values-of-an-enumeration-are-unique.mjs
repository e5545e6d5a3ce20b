/** One value twice switches off Prism's checks of the whole body, and makes one Java constant twice. */
export default () => ({
  Schema(schema, { report, location }) {
    for (const keyword of ['enum', 'x-known-values']) {
      const values = Array.isArray(schema[keyword]) ? schema[keyword].map((it) => JSON.stringify(it)) : [];
      values.forEach((value, i) => {
        if (values.indexOf(value) < i)
          report({ message: `${value} stands in \`${keyword}\` twice.`, location: location.child([keyword, i]) });
      });
    }
  },
});
