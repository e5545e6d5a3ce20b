/** `nullable` is enough; null in the list disables Prism's checks of the whole body. */
export default {
  Schema: (schema) =>
    ['enum', 'x-known-values'].map((keyword) => {
      const place = [schema[keyword]].flat().indexOf(null);
      return place >= 0 && { message: `\`${keyword}\` lists null; use \`nullable: true\`.`, at: [keyword, place] };
    }),
};
