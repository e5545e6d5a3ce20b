package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Valid and invalid numbers for bounds and formats. */
final class NumberValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Spec spec;
  private final JsonNode schema;
  private final List<Value> values = new ArrayList<>();

  private NumberValues(Spec spec, JsonNode schema) {
    this.spec = spec;
    this.schema = schema;
  }

  static List<Value> of(Spec spec, JsonNode schema) {
    NumberValues made = new NumberValues(spec, schema);
    made.bounds();
    made.numbers(schema);
    schema.path("oneOf").forEach(shape -> made.numbers(spec.follow(shape)));
    return made.values;
  }

  private void bounds() {
    BigDecimal step =
        Keywords.types(spec, schema).contains("number") ? new BigDecimal("0.5") : BigDecimal.ONE;
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
      case "float", "double" -> {
        BigDecimal some = new Samples(spec, 0).of(owner).decimalValue();
        for (String step : List.of("0.5", "-0.5", "0.25")) {
          BigDecimal value = some.add(new BigDecimal(step));
          String keyword = "format " + owner.get("format").asText();
          values.add(Value.valid(keyword, value.toPlainString(), JSON.numberNode(value)));
        }
      }
      default -> {}
    }
  }

  private void integer(String keyword, Side side, String text) {
    JsonNode json = JSON.numberNode(new BigInteger(text));
    values.add(new Value(keyword, side, text, json));
  }
}
