package io.github.smscontracts.contract.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.contract.spec.Samples;
import io.github.smscontracts.contract.spec.Spec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values on both sides of everything that a schema says of a value itself. */
final class Values {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> ONE_OF_EACH_TYPE =
      Map.of(
          "string", JSON.textNode("other"),
          "integer", JSON.numberNode(7),
          "number", JSON.numberNode(new BigDecimal("1.5")),
          "boolean", JSON.booleanNode(true),
          "array", JSON.arrayNode().add("other"),
          "object", JSON.objectNode().put("other", 1));

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
    values.types();
    values.bounds();
    values.lengths();
    values.texts();
    values.numbers(schema);
    schema.path("oneOf").forEach(shape -> values.numbers(spec.follow(shape)));
    values.lists();
    values.knownValues();
    values.nulls();
    return values.values.stream()
        .filter(it -> it.side() == Side.INVALID || values.allowed(it.json()))
        .toList();
  }

  /**
   * Other types, two for each at most: one that reads like the right one, and one that does not.
   */
  private static boolean telling(String type, String other) {
    return switch (type) {
      case "string" -> other.equals("integer") || other.equals("object");
      case "integer" -> other.equals("string") || other.equals("number");
      case "object" -> other.equals("string") || other.equals("array");
      case "array" -> other.equals("string") || other.equals("object");
      default -> other.equals("string") || other.equals("array");
    };
  }

  private void types() {
    boolean any = types.isEmpty();
    for (Map.Entry<String, JsonNode> other : new TreeMap<>(ONE_OF_EACH_TYPE).entrySet()) {
      boolean number = other.getKey().equals("integer") && types.contains("number");
      boolean tried =
          types.size() > 1 || types.stream().anyMatch(type -> telling(type, other.getKey()));
      if (!any && tried && !types.contains(other.getKey()) && !number) {
        for (String type : types) {
          values.add(
              Value.invalid("type " + type, "is " + other.getKey(), other.getValue())
                  .inexpressible());
        }
        if (schema.has("oneOf")) {
          values.add(
              Value.invalid("oneOf", "is " + other.getKey(), other.getValue()).inexpressible());
        }
      }
    }
    if (types.contains("object") && !types.contains("string")) {
      values.add(Value.invalid("type object", "is empty text", JSON.textNode("")).inexpressible());
    }
    int branch = 0;
    for (JsonNode shape : schema.path("oneOf")) {
      JsonNode value = new Samples(spec, branch).of(schema);
      values.add(Value.valid("oneOf", "shape " + branch, value));
      for (String type : Keywords.types(spec, spec.follow(shape))) {
        values.add(Value.valid("type " + type, "shape " + branch, value));
      }
      branch++;
    }
  }

  private void bounds() {
    BigDecimal step = types.contains("number") ? new BigDecimal("0.5") : BigDecimal.ONE;
    for (String keyword : List.of("minimum", "maximum")) {
      if (schema.has(keyword)) {
        BigDecimal bound = schema.get(keyword).decimalValue();
        BigDecimal outwards = keyword.equals("minimum") ? step.negate() : step;
        String name = Keywords.name(schema, keyword);
        boolean exclusive = !name.equals(keyword);
        values.add(
            Value.valid(
                name,
                exclusive ? "just inside" : "exactly",
                number(exclusive ? bound.subtract(outwards) : bound)));
        values.add(
            Value.invalid(
                name,
                exclusive ? "exactly" : "just outside",
                number(exclusive ? bound : bound.add(outwards))));
      }
    }
  }

  private static JsonNode number(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(value.toBigIntegerExact())
        : JSON.numberNode(value);
  }

  private void lengths() {
    if (schema.path("minLength").asInt() > 0) {
      int least = schema.get("minLength").asInt();
      text(least).forEach(it -> values.add(Value.valid("minLength", exactly(it), it)));
      values.add(Value.invalid("minLength", "one less", JSON.textNode("x".repeat(least - 1))));
    }
    if (schema.has("maxLength")) {
      int most = schema.get("maxLength").asInt();
      text(most).forEach(it -> values.add(Value.valid("maxLength", exactly(it), it)));
      values.add(Value.invalid("maxLength", "one more", JSON.textNode("x".repeat(most + 1))));
    }
  }

  /** Texts of a length that the pattern allows, one of them of characters outside the BMP. */
  private Stream<JsonNode> text(int length) {
    String sample = new Samples(spec, 0).of(textBranch()).asText();
    String cut = sample.substring(0, Math.min(length, sample.length()));
    return Stream.of(
            "x".repeat(length),
            "1".repeat(length),
            cut + "x".repeat(length - cut.length()),
            "\uD83D\uDE00".repeat(length))
        .filter(it -> Samples.fits(schema, it) && !schema.has("format"))
        .distinct()
        .map(JSON::textNode);
  }

  private static String exactly(JsonNode text) {
    String start = text.asText().substring(0, Math.min(8, text.asText().length()));
    return start.matches("\\w+") ? "exactly, " + start : "exactly, of wide characters";
  }

  private JsonNode textBranch() {
    return branchOf("string");
  }

  private JsonNode branchOf(String type) {
    for (JsonNode branch : schema.path("oneOf")) {
      if (spec.follow(branch).path("type").asText().equals(type)) {
        return spec.follow(branch);
      }
    }
    return schema;
  }

  private void texts() {
    if (schema.has("pattern")) {
      values.add(Value.valid("pattern", "matches", new Samples(spec, shapeOfText()).of(schema)));
      Stream.of("\u0001", "", "other", "0", "x y")
          .filter(it -> !Samples.fits(schema, it))
          .filter(it -> !Pattern.compile(schema.get("pattern").asText()).matcher(it).find())
          .limit(1)
          .forEach(it -> values.add(Value.invalid("pattern", "does not match", JSON.textNode(it))));
    }
    String format = "format " + schema.path("format").asText();
    Formats.valid(schema).forEach(it -> values.add(Value.valid(format, it, JSON.textNode(it))));
    Formats.invalid(schema).forEach(it -> values.add(Value.invalid(format, it, JSON.textNode(it))));
  }

  private int shapeOfText() {
    int shape = 0;
    for (JsonNode branch : schema.path("oneOf")) {
      if (spec.follow(branch).path("type").asText().equals("string")) {
        return shape;
      }
      shape++;
    }
    return 0;
  }

  private void numbers(JsonNode owner) {
    switch (owner.path("format").asText()) {
      case "int32" -> {
        integer("format int32", Side.VALID, "2147483647");
        integer("format int32", Side.VALID, "-2147483648");
        integer("format int32", Side.INVALID, "2147483648");
      }
      case "int64" -> {
        integer("format int64", Side.VALID, "2147483648");
        integer("format int64", Side.VALID, "380661234567");
        integer("format int64 beyond 2^53", Side.VALID, "9223372036854775807");
        integer("format int64 beyond 2^53", Side.INVALID, "9223372036854775808");
      }
      case "float", "double" ->
          values.add(
              Value.valid(
                  "format " + owner.get("format").asText(),
                  "a fraction",
                  JSON.numberNode(new BigDecimal("1.5"))));
      default -> {}
    }
  }

  private void integer(String keyword, Side side, String text) {
    JsonNode json = JSON.numberNode(new BigInteger(text));
    values.add(new Value(keyword, side, text, json, side == Side.VALID));
  }

  private void lists() {
    if (schema.path("minItems").asInt() > 0) {
      int least = schema.get("minItems").asInt();
      values.add(Value.valid("minItems", "exactly", items(least)));
      values.add(Value.invalid("minItems", "one less", items(least - 1)));
    }
    if (schema.has("maxItems")) {
      int most = schema.get("maxItems").asInt();
      values.add(Value.valid("maxItems", "exactly", items(most)));
      values.add(Value.invalid("maxItems", "one more", items(most + 1)));
    }
    if (schema.path("uniqueItems").asBoolean()) {
      ArrayNode twice = JSON.arrayNode();
      items(1).forEach(item -> twice.add(item).add(item));
      values.add(Value.valid("uniqueItems", "all different", items(2)));
      values.add(Value.invalid("uniqueItems", "one twice", twice));
    }
  }

  private ArrayNode items(int count) {
    JsonNode items = branchOf("array").path("items");
    JsonNode item = new Samples(spec, 0).of(items);
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(Samples.distinct(spec.follow(items), item, i));
    }
    return array;
  }

  private void knownValues() {
    schema
        .path("x-known-values")
        .forEach(it -> values.add(Value.valid("x-known-values", it.asText(), it)));
    if (schema.has("x-known-values")) {
      values.add(Value.valid("x-known-values", "an unknown value", JSON.textNode("of tomorrow")));
    }
    schema.path("enum").forEach(it -> values.add(Value.valid("enum", it.asText(), it)));
    if (schema.has("enum")) {
      values.add(Value.invalid("enum", "an unknown value", JSON.textNode("of tomorrow")));
    }
  }

  private void nulls() {
    if (Keywords.nullable(spec, schema)) {
      values.add(Value.valid("nullable", "null", JSON.nullNode()).inexpressible());
    } else if (!types.isEmpty()) {
      values.add(Value.invalid("not nullable", "null", JSON.nullNode()).inexpressible());
    }
  }

  /** Whether what else the schema says allows a value. */
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
