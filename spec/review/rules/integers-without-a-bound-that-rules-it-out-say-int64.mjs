const LARGEST = 2 ** 31 - 1;

/** The vendors document no size; ids and counters outgrow 32 bits. */
export default () => ({
  Schema(schema, { report, location }) {
    const fits = schema.minimum >= -LARGEST - 1 && schema.maximum <= LARGEST;
    if (schema.type === 'integer' && schema.format !== 'int64' && !fits) {
      report({ message: 'An integer says `format: int64` unless its minimum and maximum fit into 32 bits.', location });
    }
  },
});
