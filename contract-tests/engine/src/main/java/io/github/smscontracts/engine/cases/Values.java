package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.spec.FormatTexts;
import io.github.smscontracts.engine.spec.PatternTexts;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Valid and invalid values for each keyword of a schema. */
final class Values {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> ONE_OF_EACH_TYPE =
      new TreeMap<>(
          Map.of(
              "string", JSON.textNode("other"),
              "integer", JSON.numberNode(7),
              "number", JSON.numberNode(new BigDecimal("1.5")),
              "boolean", JSON.booleanNode(true),
              "array", JSON.arrayNode().add("other"),
              "object", JSON.objectNode().put("other", 1)));

  /** The types that are worth a case: one that looks like the right type, and one that does not. */
  private static final Map<String, Set<String>> TELLING =
      Map.of(
          "string", Set.of("integer", "object"),
          "integer", Set.of("string", "number"),
          "number", Set.of("string", "array"),
          "boolean", Set.of("string", "array"),
          "array", Set.of("string", "object"),
          "object", Set.of("string", "array"));

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
    Values of = new Values(spec, schema);
    of.types();
    of.branches();
    of.bounds();
    of.numbers(schema);
    schema.path("oneOf").forEach(branch -> of.numbers(spec.follow(branch)));
    of.sizes("Length", of::texts, length -> JSON.textNode("x".repeat(length)));
    of.texts();
    of.sizes("Items", count -> Stream.of(of.items(count)), of::items);
    if (schema.path("uniqueItems").asBoolean()) {
      JsonNode item = of.items(1).get(0);
      of.valid("uniqueItems", "all different", of.items(2));
      of.invalid("uniqueItems", "one twice", JSON.arrayNode().add(item).add(item));
    }
    of.listed("x-known-values", Side.VALID);
    of.listed("enum", Side.INVALID);
    if (Keywords.nullable(spec, schema)) {
      of.valid("nullable", "null", JSON.nullNode());
    } else if (!of.types.isEmpty()) {
      of.invalid("not nullable", "null", JSON.nullNode());
    }
    return of.values.stream()
        .filter(value -> value.side() == Side.INVALID || of.allowed(value.json()))
        .toList();
  }

  private void valid(String keyword, String label, JsonNode json) {
    values.add(new Value(keyword, Side.VALID, label, json));
  }

  private void invalid(String keyword, String label, JsonNode json) {
    values.add(new Value(keyword, Side.INVALID, label, json));
  }

  /** Values of other types: for a union, of all that it has no branch for. */
  private void types() {
    ONE_OF_EACH_TYPE.forEach(
        (other, json) -> {
          boolean right =
              types.contains(other) || other.equals("integer") && types.contains("number");
          boolean tried =
              types.size() > 1 || types.stream().anyMatch(it -> TELLING.get(it).contains(other));
          if (tried && !right) {
            types.forEach(type -> invalid("type " + type, "is " + other, json));
            if (schema.has("oneOf")) {
              invalid("oneOf", "is " + other, json);
            }
          }
        });
    if (!types.contains("string")) { // as PHP writes an empty object, and a list
      types.stream()
          .filter(Set.of("array", "object")::contains)
          .forEach(type -> invalid("type " + type, "is empty text", JSON.textNode("")));
    }
  }

  private void branches() {
    int branch = 0;
    for (JsonNode shape : schema.path("oneOf")) {
      String label = "shape " + branch;
      JsonNode value = new Samples(spec, branch++).of(schema);
      valid("oneOf", label, value);
      Keywords.types(spec, spec.follow(shape)).forEach(it -> valid("type " + it, label, value));
    }
  }

  private void bounds() {
    BigDecimal step = types.contains("number") ? new BigDecimal("0.5") : BigDecimal.ONE;
    for (String keyword : List.of("minimum", "maximum")) {
      if (schema.has(keyword)) {
        BigDecimal bound = schema.get(keyword).decimalValue();
        BigDecimal outwards = keyword.equals("minimum") ? step.negate() : step;
        String name = Keywords.name(schema, keyword);
        if (name.equals(keyword)) {
          valid(name, "exactly", number(bound));
          invalid(name, "just outside", number(bound.add(outwards)));
        } else {
          valid(name, "just inside", number(bound.subtract(outwards)));
          invalid(name, "exactly", number(bound));
        }
      }
    }
  }

  private static JsonNode number(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(value.toBigIntegerExact())
        : JSON.numberNode(value);
  }

  private void numbers(JsonNode owner) {
    String format = owner.path("format").asText();
    String keyword = "format " + format;
    switch (format) {
      case "int32" -> {
        integers(keyword, Side.VALID, "2147483647", "-2147483648");
        integers(keyword, Side.INVALID, "2147483648");
      }
      case "int64" -> {
        integers(keyword, Side.VALID, "2147483648", "380661234567");
        integers(keyword + " beyond 2^53", Side.VALID, "9223372036854775807");
        integers(keyword + " beyond 2^53", Side.INVALID, "9223372036854775808");
      }
      case "float", "double" -> {
        BigDecimal some = new Samples(spec, 0).of(owner).decimalValue();
        for (String step : List.of("0.5", "-0.5", "0.25")) {
          BigDecimal value = some.add(new BigDecimal(step));
          valid(keyword, value.toPlainString(), JSON.numberNode(value));
        }
      }
      default -> {}
    }
  }

  private void integers(String keyword, Side side, String... digits) {
    for (String each : digits) {
      values.add(new Value(keyword, side, each, JSON.numberNode(new BigInteger(each))));
    }
  }

  /**
   * Values of exactly the least and the greatest size, and one outside each.
   *
   * @param what is counted, as the keywords call it
   */
  private void sizes(
      String what, IntFunction<Stream<? extends JsonNode>> exactly, IntFunction<JsonNode> some) {
    for (String keyword : List.of("min" + what, "max" + what)) {
      boolean least = keyword.startsWith("min");
      int size = schema.path(keyword).asInt();
      boolean quick = !Keywords.name(schema, keyword).equals(Keywords.MANY_UNIQUE);
      if (schema.has(keyword) && (size > 0 || !least) && quick) {
        exactly.apply(size).forEach(json -> valid(keyword, exactly(json), json));
        invalid(keyword, least ? "one less" : "one more", some.apply(least ? size - 1 : size + 1));
      }
    }
  }

  private static String exactly(JsonNode json) {
    String start = json.asText().substring(0, Math.min(8, json.asText().length()));
    String which = start.matches("[ -~]+") ? start : "of wide characters";
    return json.isArray() ? "exactly" : "exactly, " + which;
  }

  /** Texts of a length that match the pattern, one of them with characters outside the BMP. */
  private Stream<JsonNode> texts(int length) {
    String sample = new Samples(spec, 0).of(Keywords.branchOf(spec, schema, "string")).asText();
    String cut = sample.substring(0, Math.min(length, sample.length()));
    return Stream.concat(
            Stream.of(
                "x".repeat(length),
                "1".repeat(length),
                cut + "x".repeat(length - cut.length()),
                "\uD83D\uDE00".repeat(length)),
            PatternTexts.matching(schema).filter(text -> text.length() == length).limit(1))
        .filter(text -> Samples.fits(schema, text) && !schema.has("format"))
        .distinct()
        .map(JSON::textNode);
  }

  private void texts() {
    if (schema.has("pattern")) {
      valid("pattern", "matches", new Samples(spec, branchOfText()).of(schema));
      PatternTexts.notMatching(schema)
          .limit(1)
          .forEach(text -> invalid("pattern", "does not match", JSON.textNode(text)));
    }
    String format = schema.path("format").asText();
    FormatTexts texts = FormatTexts.of(format);
    texts.valid().forEach(text -> valid("format " + format, text, JSON.textNode(text)));
    texts.invalid().forEach(text -> invalid("format " + format, text, JSON.textNode(text)));
  }

  private int branchOfText() {
    int branch = 0;
    for (JsonNode each : schema.path("oneOf")) {
      if (spec.follow(each).path("type").asText().equals("string")) {
        return branch;
      }
      branch++;
    }
    return 0;
  }

  private ArrayNode items(int count) {
    JsonNode items = Keywords.branchOf(spec, schema, "array").path("items");
    Samples samples = new Samples(spec, 0);
    JsonNode item = samples.of(items);
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(samples.distinct(items, item, i));
    }
    return array;
  }

  /** Each value of a list, and one that it does not have. */
  private void listed(String keyword, Side others) {
    schema.path(keyword).forEach(known -> valid(keyword, known.asText(), known));
    if (schema.has(keyword)) {
      JsonNode unknown = JSON.textNode("of tomorrow");
      values.add(new Value(keyword, others, "an unknown value", unknown));
    }
  }

  /** Whether the schema's other keywords allow a value. */
  private boolean allowed(JsonNode json) {
    if (json.isTextual()) {
      return Samples.fits(schema, json.asText());
    }
    if (json.isNumber()) {
      return inside("minimum", json.decimalValue(), 1)
          && inside("maximum", json.decimalValue(), -1);
    }
    if (json.isArray()) {
      return json.size() >= schema.path("minItems").asInt()
          && json.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
          && (!schema.path("uniqueItems").asBoolean()
              || json.valueStream().distinct().count() == json.size());
    }
    return true;
  }

  private boolean inside(String keyword, BigDecimal number, int inwards) {
    if (!schema.has(keyword)) {
      return true;
    }
    int compared = number.compareTo(schema.get(keyword).decimalValue()) * inwards;
    return Keywords.name(schema, keyword).equals(keyword) ? compared >= 0 : compared > 0;
  }
}
