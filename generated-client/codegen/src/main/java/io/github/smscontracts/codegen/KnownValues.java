package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * Turns {@code x-known-values} into {@code enum}, the only keyword for which the generator makes a
 * type. A normalizer runs before inline schemas get names, as this must.
 */
public final class KnownValues extends OpenAPINormalizer {

  /**
   * Called by the generator.
   *
   * @param document the specification
   * @param rules the rules of the normalizer
   */
  public KnownValues(OpenAPI document, Map<String, String> rules) {
    super(document, rules);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as the inherited one
  public Schema normalizeSchema(Schema schema, Set<Schema> visited) {
    if (schema != null && schema.getEnum() == null && schema.getExtensions() != null) {
      if (schema.getExtensions().get("x-known-values") instanceof Collection<?> values) {
        schema.setEnum(new ArrayList<>(values));
      }
    }
    if (schema != null && Schemas.isWrapper(schema)) {
      return schema; // the inherited one empties it if it holds a union
    }
    return super.normalizeSchema(schema, visited);
  }
}
