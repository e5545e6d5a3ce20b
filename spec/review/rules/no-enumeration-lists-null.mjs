/** `nullable` says it; null in the list switches off Prism's checks of the whole body. */
export default () => ({
  Schema(schema, { report, location }) {
    for (const keyword of ['enum', 'x-known-values']) {
      const place = Array.isArray(schema[keyword]) ? schema[keyword].indexOf(null) : -1;
      if (place >= 0)
        report({
          message: `\`${keyword}\` lists null; say \`nullable: true\`.`,
          location: location.child([keyword, place]),
        });
    }
  },
});
