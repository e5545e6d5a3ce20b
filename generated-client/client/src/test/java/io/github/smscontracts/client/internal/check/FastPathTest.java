package io.github.smscontracts.client.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.smscontracts.client.Checkable;
import io.github.smscontracts.client.DateTimeText;
import io.github.smscontracts.client.KnownShape;
import io.github.smscontracts.client.OneOrMany;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.internal.body.JsonMapping;
import io.github.smscontracts.client.wire.NoNulls;
import io.github.smscontracts.client.wire.WireBounds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastPathTest {

  /** What the generator writes for each model. */
  interface Tested extends Checkable {
    @Override
    default boolean passes(ComponentTest test) {
      RecordComponent[] components = getClass().getRecordComponents();
      return IntStream.range(0, components.length)
          .allMatch(i -> test.passes((i + 1) % components.length, value(components[i])));
    }

    private Object value(RecordComponent component) {
      try {
        return component.getAccessor().invoke(this);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
  }

  record Inner(@JsonProperty("a") @NotNull String a) implements Tested {}

  record Model(
      @JsonProperty("least") @DecimalMin(value = "1", message = "m") Long least,
      @JsonProperty("more") @DecimalMin(value = "1.5", inclusive = false, message = "m")
          BigDecimal more,
      @JsonProperty("few") @DecimalMin(value = "1", message = "m") Integer few,
      @JsonProperty("text") @Pattern(regexp = "[a-z]+") String text,
      @JsonProperty("time") @WireBounds(format = "date-time") DateTimeText time,
      @JsonProperty("both") @WireBounds(minLength = 2) @WireBounds(maxLength = 3) DateTimeText both,
      @JsonProperty("shape") @Valid DateTimeText shape,
      @JsonProperty("inner") @Valid Inner inner,
      @JsonProperty("number") @Valid BigDecimal number,
      @JsonProperty("list") List<@NotNull @Valid Inner> list,
      @JsonProperty("many") OneOrMany<@NotNull @Valid Inner> many,
      @JsonProperty("open") List<Object> open,
      @JsonProperty("\0") @NoNulls({"x"}) Map<String, Object> additionalProperties)
      implements Tested {}

  record Unknown(@JsonProperty("size") @Size(min = 1) String size) implements Tested {}

  record UnknownInside(
      @JsonProperty("list") List<@DecimalMax(value = "1", message = "m") Long> list)
      implements Tested {}

  record UnknownMap(@JsonProperty("map") Map<String, @NotNull Object> map) implements Tested {}

  record UnknownFlag(
      @JsonProperty("t") @Pattern(regexp = "a", flags = Pattern.Flag.CASE_INSENSITIVE) String t)
      implements Tested {}

  record UnknownPair(@JsonProperty("t") @Pattern(regexp = "a") @Pattern(regexp = "b") String t)
      implements Tested {}

  @KnownShape
  record UnknownType(@JsonProperty("t") String t) {}

  static final class UnknownField extends WireValue {

    @NotNull private final String text = "t";

    UnknownField() {
      super("t");
    }

    @Override
    protected boolean hasKnownShape() {
      return text.equals("t");
    }
  }

  interface Calls {
    void call(@NotNull String text, @Valid Inner inner, List<@NotNull String> list);
  }

  private static final Inner GOOD = new Inner("a");
  private static final Inner BAD = new Inner(null);

  private static Model model(int place, Object value) {
    Object[] values = new Object[13];
    values[12] = Map.of();
    if (place >= 0) {
      values[place] = value;
    }
    try {
      return (Model) Model.class.getDeclaredConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  record Outer(
      @JsonProperty("model") @Valid Model model,
      @JsonProperty("list") List<@NotNull @Valid Model> list,
      @JsonProperty("inner") @Valid Inner inner,
      Map<String, Object> additionalProperties)
      implements Tested {}

  private static boolean passesApart(Model model, List<Model> list, Inner inner) {
    return FastPath.passesApart(new Outer(model, list, inner, Map.of()));
  }

  /** What is quick must be what is thorough. */
  private static void assertPasses(int place, Object value, boolean passes) {
    Model model = model(place, value);

    assertThat(FastPath.passes(model)).isEqualTo(passes);
    assertThat(FastPath.passesApart(model)).isEqualTo(passes);
    assertThat(BeanValidation.body(model).violations().isEmpty()).isEqualTo(passes);
  }

  private static DateTimeText text(Object wire) {
    return JsonMapping.MAPPER.convertValue(wire, DateTimeText.class);
  }

  @Test
  void whatIsWithinTheBoundsPassesAndWhatIsNotDoesNot() {
    assertPasses(-1, null, true);
    assertPasses(0, 1L, true);
    assertPasses(0, 0L, false);
    assertPasses(1, new BigDecimal("1.6"), true);
    assertPasses(1, new BigDecimal("1.50"), false);
    assertPasses(2, 1, true);
    assertPasses(2, 0, false);
    assertPasses(3, "abc", true);
    assertPasses(3, "abc1", false);
    assertPasses(4, text("2026-11-20T12:00:00Z"), true);
    assertPasses(4, text("2026-11-20"), false);
    assertPasses(5, text("abc"), true);
    assertPasses(5, text("a"), false);
    assertPasses(5, text("abcd"), false);
    assertPasses(6, text("x"), true);
    assertPasses(6, text(true), false);
    assertPasses(7, GOOD, true);
    assertPasses(7, BAD, false);
    assertPasses(8, BigDecimal.ONE, true);
    assertPasses(9, List.of(GOOD), true);
    assertPasses(9, List.of(GOOD, BAD), false);
    assertPasses(9, Collections.singletonList(null), false);
    assertPasses(10, OneOrMany.one(GOOD), true);
    assertPasses(10, OneOrMany.many(List.of(GOOD, BAD)), false);
    assertPasses(11, Arrays.asList(1, null), true);
    assertPasses(12, null, true);
    assertPasses(12, Map.of("x", 1), true);
    Map<String, Object> nulls = new HashMap<>();
    nulls.put("y", null);
    assertPasses(12, nulls, true);
    nulls.put("x", null);
    assertPasses(12, nulls, false);
  }

  record Identified(@JsonProperty("id") @Pattern(regexp = FastConstraints.UUID) String id)
      implements Tested {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f0",
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f000",
        "3f0C9a5207d1e-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a5--7d1e-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a52-7d1g-4f6a-9b8e-2a1c5d7e9f00",
        "3f0C9a52-7d1e-4f6a-9b8e-2a1c5d7e9f0\uff10",
      })
  void aUuidIsOneFastAsWellAsByItsPattern(String id) {
    assertThat(FastPath.passes(new Identified(id))).isEqualTo(id.matches(FastConstraints.UUID));
  }

  @Test
  void aConstraintThatIsNotKnownIsLeftToJakartaValidation() {
    for (Object model :
        List.of(
            new Unknown("x"),
            new UnknownInside(List.of(1L)),
            new UnknownMap(Map.of()),
            new UnknownFlag("A"),
            new UnknownPair(null),
            "no model")) {
      assertThat(FastPath.passesApart(model)).isFalse();
      assertThat(FastPath.passes(model)).isFalse();
      assertThat(BeanValidation.body(model).violations()).isEmpty();
    }
  }

  @Test
  void aTypeWithAConstraintOfItsOwnIsNotKnownEither() {
    for (Object model : List.of(new UnknownType("t"), new UnknownField())) {
      assertThat(FastPath.passesApart(model)).isFalse();
    }
    assertThat(FastPath.passes(DateTimeText.of("t"))).isTrue();
  }

  @Test
  void modelsWithinAModelAreTestedApartAndNothingElseIs() {
    Model bad = model(0, 0L);

    assertThat(passesApart(bad, List.of(bad), GOOD)).isTrue();
    assertThat(passesApart(bad, Collections.singletonList(null), GOOD)).isFalse();
    assertThat(passesApart(bad, List.of(bad), BAD)).isFalse();
  }

  @Test
  void argumentsPassOneByOne() throws NoSuchMethodException {
    Method method = Calls.class.getMethod("call", String.class, Inner.class, List.class);
    Predicate<Object[]> check = FastPath.of(method);

    assertThat(check.test(new Object[] {"a", GOOD, List.of("a")})).isTrue();
    assertThat(check.test(new Object[] {"a", null, null})).isTrue();
    assertThat(check.test(new Object[] {null, GOOD, List.of("a")})).isFalse();
    assertThat(check.test(new Object[] {"a", BAD, List.of("a")})).isFalse();
    assertThat(check.test(new Object[] {"a", GOOD, Collections.singletonList(null)})).isFalse();
  }
}
