package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Valid and invalid values for each keyword of a schema. */
final class Values {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Spec spec;
  private final JsonNode schema;
  private final List<String> types;
  private final List<Value> values = new ArrayList<>();

  private Values(Spec spec, JsonNode schema) {
    this.spec = spec;
    this.schema = schema;
    this.types = Keywords.types(spec, schema);
  }

  static List<Value> of(Spec spec, JsonNode schema) {
    Values values = new Values(spec, schema);
    values.values.addAll(TypeValues.of(spec, schema));
    values.values.addAll(NumberValues.of(spec, schema));
    values.values.addAll(TextValues.of(spec, schema));
    values.values.addAll(ListValues.of(spec, schema));
    values.knownValues();
    values.nulls();
    return values.values.stream()
        .filter(value -> value.side() == Side.INVALID || values.allowed(value.json()))
        .toList();
  }

  private void knownValues() {
    schema
        .path("x-known-values")
        .forEach(known -> values.add(Value.valid("x-known-values", known.asText(), known)));
    if (schema.has("x-known-values")) {
      values.add(Value.valid("x-known-values", "an unknown value", JSON.textNode("of tomorrow")));
    }
    schema.path("enum").forEach(known -> values.add(Value.valid("enum", known.asText(), known)));
    if (schema.has("enum")) {
      values.add(Value.invalid("enum", "an unknown value", JSON.textNode("of tomorrow")));
    }
  }

  private void nulls() {
    if (Keywords.nullable(spec, schema)) {
      values.add(Value.valid("nullable", "null", JSON.nullNode()));
    } else if (!types.isEmpty()) {
      values.add(Value.invalid("not nullable", "null", JSON.nullNode()));
    }
  }

  /** Whether the schema's other keywords allow a value. */
  private boolean allowed(JsonNode json) {
    if (json.isTextual()) {
      return Samples.fits(schema, json.asText());
    }
    if (json.isNumber()) {
      BigDecimal number = json.decimalValue();
      return Stream.of(bound("minimum", number, 1), bound("maximum", number, -1))
          .filter(Objects::nonNull)
          .allMatch(Boolean::booleanValue);
    }
    if (json.isArray()) {
      return json.size() >= schema.path("minItems").asInt()
          && json.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
          && (!schema.path("uniqueItems").asBoolean()
              || Set.copyOf(list(json)).size() == json.size());
    }
    return true;
  }

  private Boolean bound(String keyword, BigDecimal number, int inwards) {
    if (!schema.has(keyword)) {
      return null;
    }
    int compared = number.compareTo(schema.get(keyword).decimalValue()) * inwards;
    return Keywords.name(schema, keyword).equals(keyword) ? compared >= 0 : compared > 0;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
