package io.github.smscontracts.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.DateTimeText;
import io.github.smscontracts.client.Json;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.internal.check.BeanValidation;
import jakarta.validation.Valid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireBoundsTest {

  private record Moment(@WireBounds(format = "date-time") @Valid DateTimeText at) {}

  private record Text(
      @WireBounds(type = "string", minLength = 2, maxLength = 3, pattern = "^.?b")
          DateTimeText text) {}

  private record Count(
      @WireBounds(type = "integer", minimum = "1", maximum = "10") DateTimeText count) {}

  private record Amount(@WireBounds(type = "number", maximum = "0.5") DateTimeText amount) {}

  private record Bounded(
      @WireBounds(minItems = 1, maxItems = 2, minLength = 9, minimum = "9") @Valid Loose value) {}

  private static final class Loose extends WireValue {

    Loose(Object wire) {
      super(wire);
    }

    @Override
    protected boolean hasKnownShape() {
      return !(wire() instanceof Boolean);
    }
  }

  private static List<String> problems(Object body) {
    return BeanValidation.body(body).violations().stream().map(Violation::message).toList();
  }

  private static List<String> expected(String problem) {
    return problem == null ? List.of() : List.of(problem);
  }

  private static Object model(String name, DateTimeText value) {
    return switch (name) {
      case "text" -> new Text(value);
      case "count" -> new Count(value);
      default -> new Amount(value);
    };
  }

  /** A text is counted in characters, and its pattern is searched. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "text, \"ab\", none",
        "text, \"abc\", none",
        "text, \"b\uD83D\uDE00c\", none",
        "text, \"b\", must have at least 2 characters",
        "text, \"\uD83D\uDE00\", must have at least 2 characters",
        "text, \"abcd\", must have at most 3 characters",
        "text, \"cab\", must match the pattern of its schema",
        "count, 1, none",
        "count, 10, none",
        "count, 1.0, none",
        "count, 1e1, none",
        "count, 0, must be greater than or equal to 1",
        "count, 11, must be less than or equal to 10",
        "count, 1.5, has another type than its schema",
        "count, \"1\", has another type than its schema",
        "amount, -1.5, none",
        "amount, 0.5, none",
        "amount, 0.51, must be less than or equal to 0.5",
        "amount, \"0.1\", has another type than its schema"
      })
  void aValueHasTheBoundsThatItsSchemaNames(String model, String json, String problem) {
    assertThat(problems(model(model, Json.read(json, DateTimeText.class))))
        .isEqualTo(expected(problem));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "9, 0, must be less than or equal to 10",
        "-9, 0, must be greater than or equal to 1",
        "1., 0, none",
        "1., 7, has another type than its schema",
        "1e, 9, must be less than or equal to 10",
        "-1e, 9, must be greater than or equal to 1",
        "1e-, 9, has another type than its schema"
      })
  void aNumberIsComparedHoweverLongOrLargeItIs(String start, String digit, String problem) {
    String json = start + digit.repeat(start.contains("e") ? 9 : 200);

    assertThat(problems(new Count(Json.read(json, DateTimeText.class))))
        .isEqualTo(expected(problem));
  }

  @Test
  void eachBoundLooksAtItsOwnTypeOnly() {
    assertThat(problems(new Bounded(new Loose(List.of()))))
        .containsExactly("must have at least 1 items");
    assertThat(problems(new Bounded(new Loose(List.of(1))))).isEmpty();
    assertThat(problems(new Bounded(new Loose(List.of(1, 2))))).isEmpty();
    assertThat(problems(new Bounded(new Loose(List.of(1, 2, 3)))))
        .containsExactly("must have at most 2 items");
    assertThat(problems(new Bounded(new Loose("a"))))
        .containsExactly("must have at least 9 characters");
    assertThat(problems(new Bounded(new Loose(1))))
        .containsExactly("must be greater than or equal to 9");
    assertThat(problems(new Bounded(new Loose(java.util.Map.of())))).isEmpty();
  }

  @Test
  void anAbsentValueHasNoBounds() {
    assertThat(problems(new Bounded(null))).isEmpty();
    assertThat(problems(new Moment(null))).isEmpty();
  }

  @Test
  void aShapeThatTheTypeCannotReadIsToldOnce() {
    assertThat(problems(new Moment(DateTimeText.of(17)))).isEmpty();
    assertThat(problems(new Bounded(new Loose(true))))
        .containsExactly("has another type than its schema");
  }

  @Test
  void aListWhereATextIsExpectedIsToldByItsShapeAlone() {
    assertThat(problems(new Text(Json.read("[\"abc\"]", DateTimeText.class)))).isEmpty();
    assertThat(problems(new Moment(Json.read("[\"abc\"]", DateTimeText.class))))
        .containsExactly("has another type than its schema");
  }
}
