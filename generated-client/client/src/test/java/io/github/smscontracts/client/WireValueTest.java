package io.github.smscontracts.client;

import static io.github.smscontracts.client.Json.read;
import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.CampaignId;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.wire.WireBounds;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireValueTest {

  private static final String NO_DATE_TIME = "must be a date and time with a zone, as in RFC 3339";

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

  @Test
  void twoAreEqualIfTheSameCame() {
    assertThat(DateTimeText.of("17"))
        .isEqualTo(Json.read("\"17\"", DateTimeText.class))
        .hasSameHashCodeAs(Json.read("\"17\"", DateTimeText.class))
        .isNotEqualTo(DateTimeText.of("18"))
        .isNotEqualTo(DateTimeText.of(17))
        .isNotEqualTo("17")
        .isNotEqualTo(null);
    assertThat(DateTimeText.of("17").hashCode()).isNotEqualTo(DateTimeText.of("18").hashCode());
    assertThat(DateTimeText.of(17)).as("another meaning").isNotEqualTo(CampaignId.of(17));
    assertThat(CampaignId.of(1)).isNotEqualTo(Json.read("1.0", CampaignId.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "48210377", "-2147483648", "2147483648", "9223372036854775807"})
  void aWholeNumberEqualsTheOneThatACallerMade(String json) {
    long number = Long.parseLong(json);

    assertThat(Json.read(json, CampaignId.class))
        .isEqualTo(CampaignId.of(number))
        .hasSameHashCodeAs(CampaignId.of(number));
    assertThat(Json.read(json, DateTimeText.class)).isEqualTo(DateTimeText.of(number));
    assertThat(Set.of(CampaignId.of(number))).contains(Json.read(json, CampaignId.class));
  }

  @Test
  void wholeNumbersOfAnyWidthAreEqualWhereverTheyStand() {
    assertThat(new Loose(List.of((byte) 1, (short) 2, 3, 4L, Map.of("a", BigInteger.valueOf(5)))))
        .isEqualTo(new Loose(List.of(1L, 2L, 3L, 4L, Map.of("a", 5))));
    assertThat(new Loose(BigInteger.TWO.pow(63)).wire()).isEqualTo(BigInteger.TWO.pow(63));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.0", "0.10", "-0", "9223372036854775808", "[1,[2.50,{\"a\":3}]]"})
  void aNumberIsWrittenAsItCame(String json) {
    String spelling = json.equals("-0") ? "0" : json; // Jackson has one zero

    assertThat(Json.write(Json.read(json, DateTimeText.class))).isEqualTo(spelling);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[1]]", "[{\"a\":1}]"})
  void aShapeThatWasNotExpectedIsKeptAndCannotBeChanged(String json) {
    DateTimeText value = Json.read(json, DateTimeText.class);
    List<?> wire = (List<?>) value.wire();

    assertThat(Json.write(value)).isEqualTo(json);
    assertThatThrownBy(wire::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(
            wire.get(0) instanceof List<?> inner ? inner::clear : ((Map<?, ?>) wire.get(0))::clear)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aValueReadsAsItCame() {
    assertThat(DateTimeText.of("soon")).hasToString("soon");
    assertThat(DateTimeText.of(17).wire()).isEqualTo(17L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "\"2026-03-02T08:15:30Z\"|2026-03-02T08:15:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02T08:15:30.000000Z\"|2026-03-02T08:15:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02 08:15:30+02:00\"|2026-03-02T06:15:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02 08:15:30\"|-|2026-03-02T08:15:30|-|false",
        "\"2026-03-02T08:15:30\"|-|2026-03-02T08:15:30|-|false",
        "1773075600|-|-|1773075600|true",
        "1773075600.25|-|-|1773075600.25|true",
        "\"1773075600\"|-|-|1773075600|false",
        "\"2026-02-30 10:00:00\"|-|-|-|false",
        "\"2026-02-30T10:00:00Z\"|-|-|-|false",
        "\"2026-03-0208:15:30\"|-|-|-|false",
        "\"2026-03-02 T08:15:30\"|-|-|-|false",
        "\"2026-03-02T24:00:00Z\"|-|-|-|false",
        "\"2026-03-02T08:15:30+0200\"|2026-03-02T06:15:30Z|2026-03-02T08:15:30|-|false",
        "\"2026-03-02T08:15:30+23:59\"|2026-03-01T08:16:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02T08:15:30-2000\"|2026-03-03T04:15:30Z|2026-03-02T08:15:30|-|false",
        "\"2026-03-02T08:15:30+24:00\"|-|2026-03-02T08:15:30|-|false",
        "\"2016-12-31T23:59:60Z\"|2016-12-31T23:59:59Z|2016-12-31T23:59:59|-|true",
        "\"2017-01-01T08:59:60.25+09:00\"|2016-12-31T23:59:59.25Z|2017-01-01T08:59:59.25|-|true",
        "\"2016-12-31T22:59:60Z\"|-|-|-|false",
        "\"2016-12-31 23:59:60\"|-|-|-|false",
        "\"2026-03-02T08:15:30.1234567890Z\"|2026-03-02T08:15:30.123456789Z|2026-03-02T08:15:30.123456789|-|true",
        "\"2026-03-02 08:15\"|-|2026-03-02T08:15:00|-|false",
        "\"soon\"|-|-|-|false",
        "\"\"|-|-|-|false",
        "\"2026-03-02t08:15:30z\"|2026-03-02T08:15:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02 08:15:30.25+02:00\"|2026-03-02T06:15:30.25Z|2026-03-02T08:15:30.25|-|true",
        "\"2026-03-02T08:15:30-02:30\"|2026-03-02T10:45:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02T08:15Z\"|2026-03-02T08:15:00Z|2026-03-02T08:15:00|-|false",
        "\"2026-03-02T08:15:30+18:01\"|2026-03-01T14:14:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02T08:15:30-23:59\"|2026-03-03T08:14:30Z|2026-03-02T08:15:30|-|true",
        "\"2026-03-02T08:15:30+23:60\"|-|2026-03-02T08:15:30|-|false",
        "\"2016-12-31t23:59:60.5z\"|2016-12-31T23:59:59.5Z|2016-12-31T23:59:59.5|-|true",
        "\"1990-12-31T15:59:60-08:00\"|1990-12-31T23:59:59Z|1990-12-31T15:59:59|-|true",
        "\"2016-12-31T23:58:60Z\"|-|-|-|false",
        "\"2016-12-30T23:59:60Z\"|-|-|-|false",
        "\"2016-12-31T23:59:60+01:00\"|-|-|-|false",
        "\"2016-12-31T23:59:61Z\"|-|-|-|false"
      })
  void aDateIsReadAsWhatItTellsAndWrittenAsItCame(
      String json, Instant instant, LocalDateTime local, BigDecimal number, boolean valid) {
    DateTimeText value = read(json, DateTimeText.class);

    assertThat(value.instant().orElse(null)).isEqualTo(instant);
    assertThat(value.localDateTime().orElse(null)).isEqualTo(local);
    assertThat(value.number().orElse(null)).isEqualTo(number);
    assertThat(write(value)).isEqualTo(json);
    assertThat(problems(new Moment(value))).isEqualTo(expected(valid ? null : NO_DATE_TIME));
  }

  @Test
  void aDateIsWrittenWithItsSeconds() {
    assertThat(DateTimeText.of(OffsetDateTime.parse("2026-03-02T08:15:00Z")))
        .hasToString("2026-03-02T08:15:00Z");
    assertThat(DateTimeText.of(LocalDateTime.parse("2026-03-02T08:15")))
        .hasToString("2026-03-02 08:15:00");
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
    assertThat(problems(new Bounded(new Loose(Map.of())))).isEmpty();
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
