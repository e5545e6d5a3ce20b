package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.FormatTexts;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keywords of a schema and the sides that each has. Cells are counted here and nowhere else, so
 * a keyword without a value shows up as not covered.
 */
public final class Keywords {

  private static final Set<String> BOTH_SIDES =
      Set.of(
          "minimum maximum minLength maxLength pattern minItems maxItems enum uniqueItems"
              .split(" "));

  /** A bound that has no case, because Prism compares every pair of items: 10,000 take it 20 s. */
  static final String MANY_UNIQUE = "maxItems of more than 1,000 unique items";

  private Keywords() {}

  /** A keyword of a schema, and one side of it. */
  public record KeywordSide(String keyword, Side side) {}

  static List<KeywordSide> of(Spec spec, JsonNode schema) {
    Set<KeywordSide> halves = new LinkedHashSet<>();
    for (String type : types(spec, schema)) {
      both(halves, "type " + type);
    }
    if (schema.has("oneOf")) {
      both(halves, "oneOf");
    }
    for (JsonNode shape : schema.path("oneOf")) {
      format(spec.follow(shape).path("format").asText(), halves);
    }
    schema.fieldNames().forEachRemaining(keyword -> keyword(schema, keyword, halves));
    if (isObject(schema)) {
      halves.add(new KeywordSide("additionalProperties", open(schema) ? Side.VALID : Side.INVALID));
    }
    if (nullable(spec, schema)) {
      halves.add(new KeywordSide("nullable", Side.VALID));
    } else if (schema.has("type") || schema.has("oneOf")) {
      halves.add(new KeywordSide("not nullable", Side.INVALID));
    }
    return new ArrayList<>(halves);
  }

  private static void keyword(JsonNode schema, String keyword, Set<KeywordSide> halves) {
    if (BOTH_SIDES.contains(keyword) && !saysNothing(schema, keyword)) {
      both(halves, name(schema, keyword));
    }
    switch (keyword) {
      case "x-known-values" -> halves.add(new KeywordSide(keyword, Side.VALID));
      case "format" -> format(schema.get(keyword).asText(), halves);
      default -> {}
    }
  }

  /** Whether the schema is an object, also as a single branch of a union. */
  static boolean isObject(JsonNode schema) {
    return schema.path("type").asText().equals("object") || schema.has("additionalProperties");
  }

  /** Whether undeclared properties are allowed, as they are by default. */
  static boolean open(JsonNode schema) {
    return schema.path("additionalProperties").asBoolean(true);
  }

  private static void format(String format, Set<KeywordSide> halves) {
    switch (format) {
      case "int64" -> {
        halves.add(new KeywordSide("format int64", Side.VALID));
        both(halves, "format int64 beyond 2^53");
      }
      case "int32" -> both(halves, "format int32");
      case "float", "double" -> halves.add(new KeywordSide("format " + format, Side.VALID));
      default -> {
        if (!FormatTexts.of(format).valid().isEmpty()) {
          both(halves, "format " + format);
        }
      }
    }
  }

  /** Whether a bound is trivial, such as a minimum length of zero. */
  private static boolean saysNothing(JsonNode schema, String keyword) {
    return keyword.equals("uniqueItems") && !schema.get(keyword).asBoolean()
        || keyword.matches("min(Length|Items)") && schema.get(keyword).asInt() == 0;
  }

  static String name(JsonNode schema, String keyword) {
    if (keyword.equals("maxItems")
        && schema.path("uniqueItems").asBoolean()
        && schema.path(keyword).asInt() > 1000) {
      return MANY_UNIQUE;
    }
    String exclusive = "exclusive" + keyword.replaceFirst("^m", "M");
    return schema.path(exclusive).asBoolean() ? exclusive : keyword;
  }

  static List<String> types(Spec spec, JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    if (schema.has("type")) {
      types.add(schema.get("type").asText());
    }
    for (JsonNode branch : schema.path("oneOf")) {
      types.addAll(types(spec, spec.follow(branch)));
    }
    return new ArrayList<>(types);
  }

  /** The branch that has a type, or the schema itself if it is no union. */
  static JsonNode branchOf(Spec spec, JsonNode schema, String type) {
    return schema
        .path("oneOf")
        .valueStream()
        .map(spec::follow)
        .filter(branch -> branch.path("type").asText().equals(type))
        .findFirst()
        .orElse(schema);
  }

  static boolean nullable(Spec spec, JsonNode schema) {
    return schema.path("nullable").asBoolean()
        || schema.path("oneOf").valueStream().anyMatch(it -> nullable(spec, spec.follow(it)));
  }

  private static void both(Set<KeywordSide> halves, String keyword) {
    halves.add(new KeywordSide(keyword, Side.VALID));
    halves.add(new KeywordSide(keyword, Side.INVALID));
  }
}
