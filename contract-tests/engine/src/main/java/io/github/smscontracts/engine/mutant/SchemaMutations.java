package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The mutants of a schema that change its meaning. */
record SchemaMutations(JsonNode schema, String at, List<Change> changes) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> BOUNDS =
      List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

  /**
   * A change of the schema at a place below the one that was given.
   *
   * @param harmless why nobody could notice it; empty where somebody could
   */
  record Change(String name, String pointer, Consumer<ObjectNode> change, String harmless) {
    void applyTo(JsonNode schema) {
      change.accept((ObjectNode) schema.at(pointer));
    }
  }

  static List<Change> of(JsonNode schema) {
    List<Change> changes = new ArrayList<>();
    new SchemaMutations(schema, "", changes).collect();
    return changes;
  }

  private void collect() {
    if (schema.has("$ref")) {
      return;
    }
    types();
    BOUNDS.stream().filter(schema::has).forEach(this::bound);
    texts();
    without("known value ", "x-known-values");
    if (schema.has("x-known-values")) {
      change("one more known value", it -> it.withArray("x-known-values").add("invented"));
    }
    without("shape ", "oneOf");
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      property(property.getKey());
      below("/properties/" + property.getKey(), property.getValue());
    }
    if (schema.has("items")) {
      below("/items", schema.get("items"));
    }
  }

  private void below(String step, JsonNode child) {
    new SchemaMutations(child, at + step, changes).collect();
  }

  private void change(String name, Consumer<ObjectNode> change) {
    changes.add(new Change(name, at, change, ""));
  }

  /** Changes one keyword; a missing value removes it. */
  private void keyword(String name, String keyword, JsonNode value, String harmless) {
    changes.add(
        new Change(
            name,
            at,
            it -> {
              if (value.isMissingNode()) {
                it.remove(keyword);
              } else {
                it.set(keyword, value);
              }
            },
            harmless));
  }

  private void flag(String name, String keyword, boolean value) {
    keyword(name, keyword, JSON.booleanNode(value), "");
  }

  private void types() {
    String type = schema.path("type").asText();
    if (type.isEmpty()) {
      return;
    }
    String other = type.equals("string") ? "integer" : "string";
    boolean nullable = schema.path("nullable").asBoolean();
    change(
        "type " + other,
        it -> {
          it.removeAll();
          it.put("type", other);
          if (nullable) {
            it.put("nullable", true);
          }
        });
    flag(nullable ? "not nullable" : "nullable", "nullable", !nullable);
    if (type.equals("object") && schema.path("additionalProperties").asBoolean(true)) {
      flag("additionalProperties false", "additionalProperties", false);
    }
    if (schema.path("uniqueItems").asBoolean()) {
      flag("uniqueItems false", "uniqueItems", false);
    }
  }

  private void bound(String bound) {
    BigDecimal value = schema.get(bound).decimalValue();
    boolean ofNumbers = bound.endsWith("imum");
    keyword(bound + " one higher", bound, JSON.numberNode(value.add(BigDecimal.ONE)), "");
    if (value.signum() > 0 || ofNumbers) {
      keyword(bound + " one lower", bound, JSON.numberNode(value.subtract(BigDecimal.ONE)), "");
    }
    keyword("without " + bound, bound, Spec.nothing(), "");
    if (ofNumbers) {
      String exclusive = "exclusive" + bound.replaceFirst("m", "M");
      boolean other = !schema.path(exclusive).asBoolean();
      flag(exclusive + " " + other, exclusive, other);
    }
  }

  private void texts() {
    if (schema.has("pattern")) {
      keyword("without pattern", "pattern", Spec.nothing(), "");
      change("another pattern", it -> it.put("pattern", "^[A-Z]+$").remove("example"));
    }
    String type = schema.path("type").asText();
    String bounded =
        schema.has("minimum") && schema.path("maximum").asLong(Long.MAX_VALUE) < Integer.MAX_VALUE
            ? Mutant.BOUNDS_SAY_IT
            : "";
    if (schema.has("format")) {
      boolean bothBounds = schema.has("minimum") && schema.has("maximum");
      keyword("without format", "format", Spec.nothing(), bothBounds ? Mutant.BOUNDS_SAY_IT : "");
    } else if (type.equals("string") && !schema.has("pattern")) {
      List<String> others = List.of("example", "x-known-values", "minLength", "maxLength");
      change("format uuid", it -> it.put("format", "uuid").remove(others));
    }
    if (type.equals("integer") && !schema.path("format").asText().equals("int32")) {
      keyword("format int32", "format", JSON.textNode("int32"), bounded);
    }
  }

  /** Removes each item of a list in turn, and descends into what is a schema. */
  private void without(String what, String keyword) {
    for (int i = 0; i < schema.path(keyword).size(); i++) {
      int index = i;
      JsonNode item = schema.get(keyword).get(i);
      change(
          "without " + what + (item.isObject() ? "" + i : item.asText()),
          it -> ((ArrayNode) it.get(keyword)).remove(index));
      if (item.isObject()) {
        below("/" + keyword + "/" + i, item);
      }
    }
  }

  private void property(String name) {
    String other = name + "_x";
    change(
        "property " + name + " renamed",
        it -> {
          ObjectNode properties = (ObjectNode) it.get("properties");
          ObjectNode before = properties.deepCopy();
          properties.removeAll();
          before
              .properties()
              .forEach(
                  each ->
                      properties.set(
                          each.getKey().equals(name) ? other : each.getKey(), each.getValue()));
          require(it, name, other);
        });
    if (Samples.contains(schema.path("required"), name)) {
      change("property " + name + " optional", it -> require(it, name));
    } else {
      change("property " + name + " required", it -> it.withArray("required").add(name));
    }
  }

  /** Requires others, or nothing, in place of a property. */
  private static void require(ObjectNode schema, String name, String... others) {
    ArrayNode required = JSON.arrayNode();
    for (JsonNode each : schema.path("required")) {
      if (each.asText().equals(name)) {
        List.of(others).forEach(required::add);
      } else {
        required.add(each);
      }
    }
    schema.set("required", required);
    if (required.isEmpty()) {
      schema.remove("required");
    }
  }
}
