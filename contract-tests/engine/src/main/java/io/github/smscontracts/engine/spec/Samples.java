package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Valid documents of a schema, with every declared property. In unions, the same branch is taken
 * everywhere.
 */
public record Samples(Spec spec, int branch) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The most nesting of a recursive schema. */
  public static final int MOST_OF_ONE_SCHEMA = 2;

  public JsonNode of(JsonNode reference) {
    return of(reference, List.of());
  }

  private JsonNode of(JsonNode reference, List<String> above) {
    JsonNode schema = spec.follow(reference);
    List<String> path = new ArrayList<>(above);
    path.add(reference.path("$ref").asText());
    if (schema.has("oneOf")) {
      JsonNode branches = schema.get("oneOf");
      return within(schema, of(branches.get(Math.min(branch, branches.size() - 1)), path));
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema, path);
      case "array" -> array(schema, path);
      case "integer" -> JSON.numberNode((long) number(schema));
      case "number" -> JSON.numberNode(number(schema));
      case "boolean" -> JSON.booleanNode(true);
      case "string" -> text(schema);
      default -> JSON.textNode("anything");
    };
  }

  private JsonNode object(JsonNode schema, List<String> path) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (!ends(property.getValue(), path)
          || contains(schema.path("required"), property.getKey())) {
        object.set(property.getKey(), of(property.getValue(), path));
      }
    }
    return object;
  }

  private boolean ends(JsonNode reference, List<String> path) {
    String name = reference.path("$ref").asText();
    JsonNode items = spec.follow(reference).path("items");
    return !name.isEmpty() && Collections.frequency(path, name) >= MOST_OF_ONE_SCHEMA
        || !items.isMissingNode() && ends(items, path);
  }

  private JsonNode array(JsonNode schema, List<String> path) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
      array.add(distinct(schema.path("items"), of(schema.path("items"), path), i));
    }
    return array;
  }

  /** The n-th of several distinct items, if the schema allows them. */
  public JsonNode distinct(JsonNode reference, JsonNode item, int n) {
    JsonNode schema = spec.follow(reference);
    if (n > 0 && item.isTextual() && fits(schema, item.asText() + n)) {
      return JSON.textNode(item.asText() + n);
    }
    if (item.isObject()) {
      ObjectNode object = JSON.objectNode();
      item.properties()
          .forEach(
              property -> {
                JsonNode declared = schema.path("properties").path(property.getKey());
                object.set(property.getKey(), distinct(declared, property.getValue(), n));
              });
      return object;
    }
    return n > 0 && item.isIntegralNumber() ? JSON.numberNode(item.asLong() + n) : item;
  }

  /** Whether a list of names, such as {@code required}, holds a name. */
  public static boolean contains(JsonNode names, String name) {
    return names.valueStream().anyMatch(each -> each.asText().equals(name));
  }

  private static double number(JsonNode schema) {
    boolean above = schema.path("exclusiveMinimum").asBoolean();
    if (schema.has("minimum")) {
      return schema.get("minimum").asDouble() + (above ? 1 : 0);
    }
    boolean below = schema.path("exclusiveMaximum").asBoolean();
    return Math.min(7, schema.path("maximum").asDouble(7) - (below ? 1 : 0));
  }

  private static JsonNode text(JsonNode schema) {
    return Stream.of(
            Stream.of(
                schema.path("example").asText(),
                schema.path("enum").path(0).asText(),
                schema.path("x-known-values").path(0).asText()),
            FormatTexts.of(schema.path("format").asText()).valid().stream().limit(1),
            Stream.of("text".substring(0, Math.min(4, schema.path("maxLength").asInt(4)))),
            PatternTexts.matching(schema))
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .map(text -> text + "x".repeat(missing(schema, text)))
        .filter(text -> fits(schema, text))
        .map(JSON::textNode)
        .findFirst()
        .orElseThrow(() -> new AssertionError("give this schema an example: " + schema));
  }

  private static int missing(JsonNode schema, String text) {
    return schema.has("format") ? 0 : Math.max(0, schema.path("minLength").asInt() - text.length());
  }

  /** Whether the lengths, the list and the pattern of a schema allow a text. */
  public static boolean fits(JsonNode schema, String text) {
    int length = text.codePointCount(0, text.length());
    return length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
        && length >= schema.path("minLength").asInt()
        && (!schema.has("enum") || contains(schema.get("enum"), text))
        && Pattern.compile(schema.path("pattern").asText()).matcher(text).find();
  }

  /** A branch with the bounds beside its {@code oneOf}, which apply to every branch. */
  private static JsonNode within(JsonNode schema, JsonNode value) {
    return value.isTextual() && !fits(schema, value.asText()) ? text(schema) : value;
  }
}
