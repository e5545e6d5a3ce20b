package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.client.internal.check.BeanValidation;
import io.github.smscontracts.client.wire.WireBounds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneOrManyTest {

  private record Item(@NotNull(message = "must not be null") String name) {}

  private record Order(@WireBounds(minItems = 1, maxItems = 2) OneOrMany<@Valid Item> items) {}

  private static final Item ITEM = new Item("n");

  private static List<Violation> violations(OneOrMany<Item> items) {
    return BeanValidation.body(new Order(items)).violations();
  }

  @Test
  void theShapeIsTold() {
    assertThat(OneOrMany.one("a").isList()).isFalse();
    assertThat(OneOrMany.many(List.of("a")).isList()).isTrue();
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
  void itReadsLikeWhatItHolds() {
    assertThat(OneOrMany.one("a")).hasToString("a");
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
    assertThat(violations(OneOrMany.many(List.of())))
        .containsExactly(new Violation("body", "/items", "must have at least 1 items"));
    assertThat(violations(OneOrMany.many(List.of(ITEM)))).isEmpty();
    assertThat(violations(OneOrMany.many(List.of(ITEM, ITEM)))).isEmpty();
    assertThat(violations(OneOrMany.many(List.of(ITEM, ITEM, ITEM))))
        .containsExactly(new Violation("body", "/items", "must have at most 2 items"));
    assertThat(violations(OneOrMany.one(ITEM))).isEmpty();
    assertThat(violations(null)).isEmpty();
  }

  @Test
  void anObjectHasNoIndexInAPointer() {
    Item nameless = new Item(null);

    assertThat(violations(OneOrMany.one(nameless)))
        .containsExactly(new Violation("body", "/items/name", "must not be null"));
    assertThat(violations(OneOrMany.many(List.of(ITEM, nameless))))
        .containsExactly(new Violation("body", "/items/1/name", "must not be null"));
  }
}
