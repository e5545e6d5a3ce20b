package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.OpenAPINormalizer;

/** Leaves the first branch of each {@code oneOf}, for generators that cannot read a union. */
public final class FirstBranch extends OpenAPINormalizer {

  /**
   * Called by the generator.
   *
   * @param document the specification
   * @param rules the rules of the normalizer
   */
  public FirstBranch(OpenAPI document, Map<String, String> rules) {
    super(document, rules);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as the inherited one
  protected Schema normalizeOneOf(Schema schema, Set<Schema> visited) {
    schema.setOneOf(new ArrayList<>(List.of(schema.getOneOf().get(0))));
    return super.normalizeOneOf(schema, visited);
  }
}
