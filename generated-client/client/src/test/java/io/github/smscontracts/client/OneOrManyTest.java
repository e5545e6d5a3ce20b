package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.wire.WireBounds;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class OneOrManyTest {

  private record Item(@NotNull(message = "must not be null") String name) {}

  private record Order(@WireBounds(minItems = 1, maxItems = 2) OneOrMany<@Valid Item> items) {}

  private static final Item ITEM = new Item("n");

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
