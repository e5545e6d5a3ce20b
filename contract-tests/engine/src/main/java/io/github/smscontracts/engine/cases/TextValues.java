package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.spec.PatternTexts;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Valid and invalid texts for lengths, patterns and formats. */
final class TextValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Spec spec;
  private final JsonNode schema;
  private final List<Value> values = new ArrayList<>();

  private TextValues(Spec spec, JsonNode schema) {
    this.spec = spec;
    this.schema = schema;
  }

  static List<Value> of(Spec spec, JsonNode schema) {
    TextValues made = new TextValues(spec, schema);
    made.lengths();
    made.texts();
    return made.values;
  }

  private void lengths() {
    if (schema.path("minLength").asInt() > 0) {
      int least = schema.get("minLength").asInt();
      text(least).forEach(text -> values.add(Value.valid("minLength", exactly(text), text)));
      values.add(Value.invalid("minLength", "one less", JSON.textNode("x".repeat(least - 1))));
    }
    if (schema.has("maxLength")) {
      int most = schema.get("maxLength").asInt();
      text(most).forEach(text -> values.add(Value.valid("maxLength", exactly(text), text)));
      values.add(Value.invalid("maxLength", "one more", JSON.textNode("x".repeat(most + 1))));
    }
  }

  /** Texts of a length that match the pattern, one of them with characters outside the BMP. */
  private Stream<JsonNode> text(int length) {
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

  private static String exactly(JsonNode text) {
    String start = text.asText().substring(0, Math.min(8, text.asText().length()));
    return start.matches("\\w+") ? "exactly, " + start : "exactly, of wide characters";
  }

  private void texts() {
    if (schema.has("pattern")) {
      values.add(Value.valid("pattern", "matches", new Samples(spec, shapeOfText()).of(schema)));
      PatternTexts.notMatching(schema)
          .limit(1)
          .map(JSON::textNode)
          .forEach(text -> values.add(Value.invalid("pattern", "does not match", text)));
    }
    String format = "format " + schema.path("format").asText();
    Formats.valid(schema)
        .forEach(text -> values.add(Value.valid(format, text, JSON.textNode(text))));
    Formats.invalid(schema)
        .forEach(text -> values.add(Value.invalid(format, text, JSON.textNode(text))));
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
}
