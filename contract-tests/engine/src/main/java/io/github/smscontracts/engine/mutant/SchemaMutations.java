package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The mutants of a schema that change its meaning. */
final class SchemaMutations {

  private static final Map<String, String> OTHER_TYPE =
      Map.of(
          "string", "integer",
          "integer", "string",
          "number", "string",
          "boolean", "string",
          "array", "string",
          "object", "string");
  private static final List<String> BOUNDS =
      List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

  /**
   * A change of the schema at a place below the one that was given.
   *
   * @param harmless why nobody could notice it; empty where somebody could
   */
  record Change(String name, String pointer, Consumer<ObjectNode> change, String harmless) {}

  private final List<Change> changes = new ArrayList<>();

  private SchemaMutations() {}

  static List<Change> of(JsonNode schema) {
    SchemaMutations mutations = new SchemaMutations();
    mutations.collect(schema, "");
    return mutations.changes;
  }

  private void add(String name, String pointer, Consumer<ObjectNode> change) {
    add(name, pointer, change, "");
  }

  private void add(String name, String pointer, Consumer<ObjectNode> change, String harmless) {
    changes.add(new Change(name, pointer, change, harmless));
  }

  private void collect(JsonNode schema, String at) {
    if (schema.has("$ref")) {
      return;
    }
    types(schema, at);
    bounds(schema, at);
    texts(schema, at);
    knownValues(schema, at);
    shapes(schema, at);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      property(schema, at, property.getKey());
      collect(property.getValue(), at + "/properties/" + property.getKey());
    }
    if (schema.has("items")) {
      collect(schema.get("items"), at + "/items");
    }
  }

  private void types(JsonNode schema, String at) {
    if (!schema.has("type")) {
      return;
    }
    String other = OTHER_TYPE.get(schema.get("type").asText());
    add("type " + other, at, changed -> retype(changed, other));
    boolean nullable = schema.path("nullable").asBoolean();
    add(nullable ? "not nullable" : "nullable", at, changed -> changed.put("nullable", !nullable));
    if (schema.path("type").asText().equals("object")
        && schema.path("additionalProperties").asBoolean(true)) {
      add("additionalProperties false", at, changed -> changed.put("additionalProperties", false));
    }
    if (schema.path("uniqueItems").asBoolean()) {
      add("uniqueItems false", at, changed -> changed.put("uniqueItems", false));
    }
  }

  private static void retype(ObjectNode schema, String type) {
    boolean nullable = schema.path("nullable").asBoolean();
    schema.removeAll();
    schema.put("type", type);
    if (nullable) {
      schema.put("nullable", true);
    }
  }

  private void bounds(JsonNode schema, String at) {
    for (String bound : BOUNDS) {
      if (schema.has(bound)) {
        BigDecimal value = schema.get(bound).decimalValue();
        add(bound + " one higher", at, changed -> changed.put(bound, value.add(BigDecimal.ONE)));
        if (value.signum() > 0 || bound.endsWith("imum")) {
          add(
              bound + " one lower",
              at,
              changed -> changed.put(bound, value.subtract(BigDecimal.ONE)));
        }
        add("without " + bound, at, changed -> changed.remove(bound));
        if (bound.endsWith("imum")) {
          String exclusive = "exclusive" + bound.replaceFirst("m", "M");
          boolean now = schema.path(exclusive).asBoolean();
          add(exclusive + " " + !now, at, changed -> changed.put(exclusive, !now));
        }
      }
    }
  }

  private void texts(JsonNode schema, String at) {
    if (schema.has("pattern")) {
      add("without pattern", at, changed -> changed.remove("pattern"));
      add("another pattern", at, changed -> changed.put("pattern", "^[A-Z]+$").remove("example"));
    }
    String bounded =
        schema.has("minimum") && schema.path("maximum").asLong(Long.MAX_VALUE) < Integer.MAX_VALUE
            ? Mutant.BOUNDS_SAY_IT
            : "";
    if (schema.has("format")) {
      add("without format", at, changed -> changed.remove("format"), bounded);
    } else if (schema.path("type").asText().equals("string") && !schema.has("pattern")) {
      add(
          "format uuid",
          at,
          changed -> changed.put("format", "uuid").remove(List.of("example", "x-known-values")));
    }
    boolean integer = schema.path("type").asText().equals("integer");
    if (integer && !schema.path("format").asText().equals("int32")) {
      add("format int32", at, changed -> changed.put("format", "int32"), bounded);
    }
  }

  private void knownValues(JsonNode schema, String at) {
    int place = 0;
    for (JsonNode value : schema.path("x-known-values")) {
      int index = place++;
      add(
          "without known value " + value.asText(),
          at,
          changed -> ((ArrayNode) changed.get("x-known-values")).remove(index));
    }
    if (schema.has("x-known-values")) {
      add(
          "one more known value",
          at,
          changed -> changed.withArray("x-known-values").add("invented"));
    }
  }

  private void shapes(JsonNode schema, String at) {
    int place = 0;
    for (JsonNode shape : schema.path("oneOf")) {
      int index = place++;
      add(
          "without shape " + index,
          at,
          changed -> ((ArrayNode) changed.get("oneOf")).remove(index));
      collect(shape, at + "/oneOf/" + index);
    }
  }

  private void property(JsonNode schema, String at, String name) {
    add("property " + name + " renamed", at, changed -> rename(changed, name, name + "_x"));
    boolean required = false;
    for (JsonNode each : schema.path("required")) {
      required |= each.asText().equals(name);
    }
    if (required) {
      add("property " + name + " optional", at, changed -> unrequire(changed, name));
    } else {
      add("property " + name + " required", at, changed -> changed.withArray("required").add(name));
    }
  }

  static void rename(ObjectNode schema, String name, String other) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    schema
        .get("properties")
        .properties()
        .forEach(
            changed ->
                renamed.set(
                    changed.getKey().equals(name) ? other : changed.getKey(), changed.getValue()));
    schema.set("properties", renamed);
    if (schema.get("required") instanceof ArrayNode required) {
      for (int i = 0; i < required.size(); i++) {
        if (required.get(i).asText().equals(name)) {
          required.set(i, other);
        }
      }
    }
  }

  private static void unrequire(ObjectNode schema, String name) {
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : schema.path("required")) {
      if (!each.asText().equals(name)) {
        required.add(each);
      }
    }
    schema.set("required", required);
    if (required.isEmpty()) {
      schema.remove("required");
    }
  }
}
