package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to leave a schema: the keyword that is violated, where, and the whole document.
 *
 * @param expressible whether Java's types let a caller say it
 * @param atRequired whether the place is a required property
 */
record Breakage(
    String keyword, String pointer, JsonNode document, boolean expressible, boolean atRequired) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Every breakage of every bound, type, format, nullability and required property below. */
  static List<Breakage> of(Spec spec, JsonNode schema) {
    List<Breakage> all = new ArrayList<>();
    collect(spec, schema, "", false, new Samples(spec, 0).of(schema), all);
    return all;
  }

  private static void collect(
      Spec spec,
      JsonNode reference,
      String pointer,
      boolean required,
      JsonNode document,
      List<Breakage> all) {
    JsonNode schema = spec.follow(reference);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String place = pointer + "/" + property.getKey();
      boolean needed = contains(schema.path("required"), property.getKey());
      if (needed) {
        all.add(new Breakage("required", place, without(document, place), true, true));
      }
      collect(spec, property.getValue(), place, needed, document, all);
    }
    if (document.at(pointer).isArray()) {
      collect(spec, schema.path("items"), pointer + "/0", false, document, all);
    }
    JsonNode branch = spec.follow(schema.path("oneOf").path(0));
    if (branch.has("properties") || branch.has("items")) {
      collect(spec, withoutOwnBounds(branch), pointer, false, document, all);
    }
    if (!pointer.isEmpty()) {
      for (Value value : values(spec, schema)) {
        all.add(
            new Breakage(
                value.keyword(),
                pointer,
                replace(document, pointer, value.json()),
                value.expressible(),
                required));
      }
    }
  }

  /** Every way to leave the schema of a parameter; the document is the broken value. */
  static List<Breakage> of(Spec spec, SpecOperation.Parameter parameter) {
    String pointer = "/" + parameter.name();
    List<Breakage> all = new ArrayList<>();
    for (Value value : values(spec, parameter.schema())) {
      boolean sendable = value.json().isValueNode() && !value.json().isNull();
      if (sendable || value.json().isArray()) {
        all.add(
            new Breakage(
                value.keyword(), pointer, value.json(), value.expressible(), parameter.required()));
      }
    }
    return all;
  }

  /** What a branch says of itself is judged with the union; here only what lies below counts. */
  private static JsonNode withoutOwnBounds(JsonNode branch) {
    ObjectNode below = JSON.objectNode();
    for (String keyword : List.of("properties", "required", "items")) {
      if (branch.has(keyword)) {
        below.set(keyword, branch.get(keyword));
      }
    }
    return below;
  }

  private record Value(String keyword, JsonNode json, boolean expressible) {}

  private static List<Value> values(Spec spec, JsonNode schema) {
    List<Value> values = new ArrayList<>();
    schema
        .properties()
        .forEach(
            keyword -> {
              JsonNode broken = broken(spec, schema, keyword.getKey(), keyword.getValue());
              if (broken != null) {
                values.add(new Value(keyword.getKey(), broken, true));
              }
            });
    for (JsonNode other : otherTypes(schema)) {
      values.add(new Value("type", other, false));
    }
    if ((schema.has("type") || schema.has("oneOf")) && !nullable(spec, schema)) {
      // Java says null by leaving out; an explicit one goes through the additional properties
      values.add(new Value("nullable", JSON.nullNode(), false));
    }
    return values;
  }

  private static JsonNode broken(Spec spec, JsonNode schema, String keyword, JsonNode bound) {
    return switch (keyword) {
      case "minimum" ->
          JSON.numberNode(bound.asLong() - (schema.path("exclusiveMinimum").asBoolean() ? 0 : 1));
      case "maximum" ->
          JSON.numberNode(bound.asLong() + (schema.path("exclusiveMaximum").asBoolean() ? 0 : 1));
      case "minLength" -> bound.asInt() == 0 ? null : JSON.textNode("x".repeat(bound.asInt() - 1));
      case "maxLength" -> JSON.textNode("x".repeat(bound.asInt() + 1));
      case "pattern" -> unlike(bound.asText());
      case "format" ->
          List.of("uuid", "date-time", "date", "email").contains(bound.asText())
              ? JSON.textNode("other")
              : null;
      case "minItems" -> bound.asInt() == 0 ? null : items(spec, schema, bound.asInt() - 1);
      case "maxItems" -> items(spec, schema, bound.asInt() + 1);
      case "uniqueItems" -> bound.asBoolean() ? items(spec, schema, 2) : null;
      default -> null;
    };
  }

  /** A text that the pattern does not match, or null where it matches every one that we try. */
  private static JsonNode unlike(String pattern) {
    return Stream.of("\u0001", "", "other", "0")
        .filter(text -> !Pattern.compile(pattern).matcher(text).find())
        .map(text -> (JsonNode) JSON.textNode(text))
        .findFirst()
        .orElse(null);
  }

  private static JsonNode items(Spec spec, JsonNode schema, int count) {
    JsonNode items = schema.has("items") ? schema.get("items") : schema.at("/oneOf/0/items");
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(new Samples(spec, 0).of(items));
    }
    return array;
  }

  private static List<JsonNode> otherTypes(JsonNode schema) {
    if (schema.has("oneOf")) {
      return List.of(JSON.booleanNode(true));
    }
    return switch (schema.path("type").asText()) {
      case "object" -> List.of(JSON.textNode("other"), JSON.textNode(""), JSON.arrayNode());
      case "array", "integer", "number", "boolean" -> List.of(JSON.textNode("other"));
      case "string" -> List.of(JSON.arrayNode().add("other"), JSON.objectNode().put("a", 1));
      default -> List.of();
    };
  }

  private static boolean nullable(Spec spec, JsonNode schema) {
    if (schema.path("nullable").asBoolean()) {
      return true;
    }
    for (JsonNode branch : schema.path("oneOf")) {
      if (nullable(spec, spec.follow(branch))) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode names, String name) {
    for (JsonNode each : names) {
      if (each.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode replace(JsonNode document, String pointer, JsonNode value) {
    JsonNode copy = document.deepCopy();
    JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name(pointer)), value);
    } else {
      ((ObjectNode) parent).set(name(pointer), value);
    }
    return copy;
  }

  private static JsonNode without(JsonNode document, String pointer) {
    JsonNode copy = document.deepCopy();
    ((ObjectNode) copy.at(pointer.substring(0, pointer.lastIndexOf('/')))).remove(name(pointer));
    return copy;
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
