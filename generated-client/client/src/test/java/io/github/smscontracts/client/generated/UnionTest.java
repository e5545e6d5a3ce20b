package io.github.smscontracts.client.generated;

import static io.github.smscontracts.client.Json.read;
import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.CampaignId;
import io.github.smscontracts.bsg.Price;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.Json;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.wire.WireBounds;
import io.github.smscontracts.comm.DaysOfWeek;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What unions read, offer and build; and numbers as such. */
class UnionTest {

  private static final String POINTER = "/data/meta/planner_data/days_of_week";
  private static final Item ITEM = new Item("n");

  @ParameterizedTest
  @ValueSource(strings = {"0.30", "1E+3", "1E-7", "1E+99", "1E-98"})
  void aPriceOfACallerIsTextWithAPointAndWithoutAnExponent(BigDecimal amount) {
    assertThat(write(Price.of(amount))).isEqualTo("\"" + amount.toPlainString() + "\"");
    assertThat(Price.of(amount).amount().orElseThrow()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "-1E-999999999", "1E+2147483647", "1E+100", "1E-99"})
  void aPriceOfMoreThanAHundredCharactersIsRefused(BigDecimal amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Price.of(amount))
        .withMessage("a number as text must not be longer than 100 characters");
  }

  @Test
  void pricesAreEqualIfTheSameCame() {
    assertThat(Price.of(new BigDecimal("0.3")))
        .isEqualTo(Price.of(new BigDecimal("0.3")))
        .isNotEqualTo(Price.of(new BigDecimal("0.30")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"a-1\"",
        "\"7.0\"",
        "\"1.2e4\"",
        "7.5",
        "9223372036854775808",
        "1e999999999",
        "1e-999999999",
        "1e99999999999",
        "true",
        "[7]",
        "{}"
      })
  void whatIsNoWholeNumberOf64BitsHasNoNumber(String json) {
    assertThat(read(json, CampaignId.class).asLong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2e4, 12000",
    "12000.0, 12000",
    "9223372036854775807, 9223372036854775807",
    "922337203685477580700e-2, 9223372036854775807"
  })
  void aWholeNumberIsOneHoweverItIsSpelt(String json, long id) {
    assertThat(read(json, CampaignId.class).asLong()).hasValue(id);
  }

  @Test
  void theIdOfACallerIsANumber() {
    assertThat(CampaignId.of(Long.MAX_VALUE).asLong()).hasValue(Long.MAX_VALUE);
    assertThat(CampaignId.of(7)).isNotEqualTo(read("\"7\"", CampaignId.class));
  }

  @Test
  void aNumberKeepsItsDigits() {
    assertThat(Numbers.decimal(new BigDecimal("0.30"))).contains(new BigDecimal("0.30"));
    assertThat(Numbers.decimal(" 0.30 ")).contains(new BigDecimal("0.30"));
    assertThat(Numbers.decimal(7L)).contains(new BigDecimal("7"));
  }

  @Test
  void whatIsNeitherNumberNorTextIsNone() {
    assertThat(List.of(true, List.of(7), Map.of("a", 7), "", " ", "seven"))
        .allSatisfy(wire -> assertThat(Numbers.decimal(wire)).isEmpty());
  }

  @Test
  void aNumberMayBeOfAnyLengthAndATextOfAHundredCharacters() {
    BigDecimal number = new BigDecimal("9".repeat(101));

    assertThat(Numbers.decimal(number)).contains(number);
    assertThat(Numbers.decimal(number.toBigInteger())).contains(number);
    assertThat(Numbers.decimal("9".repeat(100))).contains(new BigDecimal("9".repeat(100)));
    assertThat(Numbers.decimal("9".repeat(101))).isEmpty();
  }

  private static List<Violation> reported(String days) {
    String body = "{\"data\":{\"meta\":{\"planner_data\":{\"days_of_week\":" + days + "}}}}";
    List<Violation> reported = new ArrayList<>();
    Calls.get(
        Calls.comm(Recorder.answering(200, body))
            .listener((operation, response, violations) -> reported.addAll(violations))
            .build());
    return reported;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"Mon\",null]|Mon",
        "[\" Mon \",\"\"]|Mon",
        "\"Mon,,Tue,\"|Mon,Tue",
        "[1,\"Tue\"]|1,Tue"
      })
  void whatIsNoDayIsPassedOverAndKept(String json, String days) {
    DaysOfWeek value = read(json, DaysOfWeek.class);

    assertThat(value.days()).containsExactly(days.split(","));
    assertThat(write(value)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1]|has another type than its schema",
        "true|has another type than its schema",
        "{}|has another type than its schema",
        "[]|must have at least 1 items",
        "\"\"|must have at least 1 characters"
      })
  void whatIsNeitherAListOfTextsNorATextIsReported(String json, String problem) {
    assertThat(reported(json)).containsExactly(new Violation("body", POINTER, problem));
    assertThat(reported("[\"Mon\"]")).isEmpty();
    assertThat(reported("\"Mon\"")).isEmpty();
  }

  @Test
  void aValueCannotBeChangedWhereverItCameFrom() {
    List<String> own = new ArrayList<>(List.of("Mon"));
    DaysOfWeek built = DaysOfWeek.of(own);
    own.clear();

    assertThat(built.days()).containsExactly("Mon");
    for (DaysOfWeek value : List.of(built, read("[\"Mon\"]", DaysOfWeek.class))) {
      assertThatThrownBy(((List<?>) value.wire())::clear)
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  private record Item(@NotNull(message = "must not be null") String name) {}

  private record Order(@WireBounds(minItems = 1, maxItems = 2) OneOrMany<@Valid Item> items) {}

  private static List<Violation> violations(OneOrMany<Item> items) {
    return BeanValidation.body(new Order(items)).violations();
  }

  @Test
  void oneAndAListOfOneAreNotEqual() {
    assertThat(OneOrMany.one("a"))
        .isEqualTo(OneOrMany.one("a"))
        .hasSameHashCodeAs(OneOrMany.one("a"))
        .isNotEqualTo(OneOrMany.one("b"))
        .isNotEqualTo(OneOrMany.many(List.of("a")))
        .isNotEqualTo("a");
    assertThat(OneOrMany.one("a").hashCode()).isNotEqualTo(OneOrMany.one("b").hashCode());
  }

  @Test
  void itsShapeIsToldAndItReadsLikeWhatItHolds() {
    assertThat(OneOrMany.one("a").isList()).isFalse();
    assertThat(OneOrMany.one("a")).hasToString("a");
    assertThat(OneOrMany.many(List.of("a", "b")).isList()).isTrue();
    assertThat(OneOrMany.many(List.of("a", "b"))).hasToString("[a, b]");
  }

  @Test
  void theListCannotBeChanged() {
    List<String> names = new ArrayList<>(List.of("a"));
    OneOrMany<String> many = OneOrMany.many(names);
    names.add("b");

    assertThat(many.all()).containsExactly("a");
    assertThatThrownBy(() -> many.all().clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theFirstIsTheFirstThatIsThere() {
    assertThat(OneOrMany.many(Arrays.asList(null, "b")).first()).contains("b");
    assertThat(OneOrMany.many(List.of()).first()).isEmpty();
  }

  @Test
  void itemsAreReadAsTheirModel() {
    record Holder(OneOrMany<StatisticsData> statistics) {}

    assertThat(Json.read("{\"statistics\":[{\"sent\":1}]}", Holder.class).statistics().all())
        .containsExactly(StatisticsData.builder().sent(1L).build());
    assertThat(Json.read("{\"statistics\":{\"sent\":1}}", Holder.class).statistics())
        .isEqualTo(OneOrMany.one(StatisticsData.builder().sent(1L).build()));
  }

  @Test
  void aListHasBoundsAndAnObjectHasNone() {
    Violation few = new Violation("body", "/items", "must have at least 1 items");
    Violation many = new Violation("body", "/items", "must have at most 2 items");

    assertThat(violations(OneOrMany.many(List.of()))).containsExactly(few);
    assertThat(violations(OneOrMany.many(List.of(ITEM)))).isEmpty();
    assertThat(violations(OneOrMany.many(List.of(ITEM, ITEM)))).isEmpty();
    assertThat(violations(OneOrMany.many(List.of(ITEM, ITEM, ITEM)))).containsExactly(many);
    assertThat(violations(OneOrMany.one(ITEM))).isEmpty();
    assertThat(violations(null)).isEmpty();
  }

  @Test
  void anObjectHasNoIndexInAPointer() {
    Item nameless = new Item(null);

    assertThat(violations(OneOrMany.one(nameless)).toString())
        .isEqualTo("[body /items/name must not be null]");
    assertThat(violations(OneOrMany.many(List.of(ITEM, nameless))).toString())
        .isEqualTo("[body /items/1/name must not be null]");
  }

  /** A framework checks what is marked as valid with a validator of its own. */
  @Test
  void anApplicationsOwnValidatorKnowsTheModels() {
    CampaignDetail detail =
        CampaignDetail.builder()
            .statistics(OneOrMany.many(Collections.singletonList(null)))
            .build();
    try (ValidatorFactory factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();

      assertThat(validator.validate(detail))
          .singleElement()
          .satisfies(it -> assertThat(it.getPropertyPath().toString()).startsWith("statistics[0]"));
    }
  }
}
