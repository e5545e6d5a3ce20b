const LARGEST = 2 ** 31 - 1;
const message = 'An integer has `format: int64` unless its minimum and maximum fit into 32 bits.';

/** The vendors document no size; ids and counters outgrow 32 bits. */
export default {
  Schema({ type, format, minimum, maximum }) {
    const fits = minimum >= -LARGEST - 1 && maximum <= LARGEST;
    return type === 'integer' && format !== 'int64' && !fits && { message };
  },
};
