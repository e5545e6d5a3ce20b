package io.github.smscontracts.client.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.comm.model.Meta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImmutableTest {

  @Test
  void absenceIsKept() {
    assertThat(Immutable.list(null)).isNull();
    assertThat(Immutable.map(null)).isNull();
    assertThat(Immutable.additional(null)).isEmpty();
  }

  @Test
  void aCopyOfAListDoesNotChangeWithTheList() {
    List<String> list = new ArrayList<>(Arrays.asList("a", null));
    List<String> copy = Immutable.list(list);
    list.clear();

    assertThat(copy).containsExactly("a", null);
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aCopyOfAMapKeepsItsOrderAndDoesNotChangeWithTheMap() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", null);
    Map<String, Integer> copy = Immutable.map(map);
    map.clear();

    assertThat(copy.keySet()).containsExactly("z", "a");
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void additionalPropertiesAreCopiedToo() {
    Map<String, Object> properties = new HashMap<>(Map.of("x", 1));
    Map<String, Object> copy = Immutable.additional(properties);
    properties.put("y", 2);

    assertThat(copy).containsOnlyKeys("x");
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whatStandsInsideIsCopiedToo() {
    List<Object> inner = new ArrayList<>(List.of(1));
    List<Object> copy = Immutable.list(List.of(inner, Map.of("a", inner), Set.of(inner)));
    inner.add(2);

    assertThat(copy).isEqualTo(List.of(List.of(1), Map.of("a", List.of(1)), List.of(List.of(1))));
    assertThat(copy)
        .first()
        .satisfies(
            it ->
                assertThatThrownBy(((Collection<?>) it)::clear)
                    .isInstanceOf(UnsupportedOperationException.class));
  }

  @Test
  void whatContainsItselfIsRefusedAndNamed() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    List<Object> list = new ArrayList<>();
    list.add(list);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meta.builder().additionalProperty("a/b", map).build())
        .withMessage("the value at \"/a~1b\" contains itself, or is deeper than 1000 levels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meta.builder().additionalProperty("x", List.of(list)).build())
        .withMessageStartingWith("the value at \"/x\" contains itself");
    Object[] array = new Object[1];
    array[0] = array;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meta.builder().additionalProperty("x", array).build())
        .withMessageStartingWith("the value at \"/x\" contains itself");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.list(list))
        .withMessageStartingWith("the value at \"\" contains itself");
  }

  @Test
  void whatIsAsDeepAsJsonMayBeIsCopied() {
    assertThat(Immutable.additional(Map.of("x", nested(1000)))).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.additional(Map.of("x", nested(1001))));
  }

  private static Object nested(int levels) {
    Object value = "leaf";
    for (int i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }

  @Test
  void aDeclaredPropertyMayStandAmongTheAdditionalOnesOnlyAsNull() {
    Map<String, Object> absent = Map.of("other", 1);
    Map<String, Object> explicitNull = new HashMap<>();
    explicitNull.put("name", null);

    assertThatCode(() -> Immutable.checkDeclared("name", "n", absent)).doesNotThrowAnyException();
    assertThatCode(() -> Immutable.checkDeclared("name", null, explicitNull))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.checkDeclared("name", "n", explicitNull));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Immutable.checkDeclared("name", null, Map.of("name", "n")))
        .withMessageStartingWith("\"name\" is a declared property");
  }
}
