/** `nullable` says it; null in the list switches off Prism's checks of the whole body. */
export default {
  Schema: (schema) =>
    ['enum', 'x-known-values'].map((keyword) => {
      const place = [schema[keyword]].flat().indexOf(null);
      return place >= 0 && { message: `\`${keyword}\` lists null; say \`nullable: true\`.`, at: [keyword, place] };
    }),
};
