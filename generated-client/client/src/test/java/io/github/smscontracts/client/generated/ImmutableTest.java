package io.github.smscontracts.client.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.comm.model.Meta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImmutableTest {

  @Test
  void absenceIsKept() {
    assertThat(Immutable.list(null)).isNull();
    assertThat(Immutable.map(null)).isNull();
    assertThat(Immutable.additional(null)).isEmpty();
  }

  @Test
  void aCopyKeepsItsOrderAndDoesNotChange() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("a", null);
    List<Object> inner = new ArrayList<>(List.of(1));
    List<Object> list =
        new ArrayList<>(Arrays.asList(inner, null, Set.of(inner), Map.of("a", inner)));
    Map<String, Object> properties = new HashMap<>(Map.of("x", list));
    Map<String, Integer> copyOfMap = Immutable.map(map);
    List<Object> copyOfList = Immutable.list(list);
    Map<String, Object> copyOfProperties = Immutable.additional(properties);
    map.clear();
    inner.clear();
    list.clear();
    properties.clear();

    List<Object> copy =
        Arrays.asList(List.of(1), null, List.of(List.of(1)), Map.of("a", List.of(1)));
    assertThat(copyOfMap.keySet()).containsExactly("z", "a");
    assertThat(copyOfList).isEqualTo(copy);
    assertThat(copyOfProperties).isEqualTo(Map.of("x", copy));
    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            copyOfMap::clear,
            copyOfList::clear,
            copyOfProperties::clear,
            ((List<?>) copyOfList.get(0))::clear)) {
      assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void whatContainsItselfIsRefusedAndNamed() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    List<Object> list = new ArrayList<>();
    list.add(list);
    Object[] array = new Object[1];
    array[0] = array;

    assertEndless("/a~1b", () -> Meta.builder().additionalProperty("a/b", map).build());
    assertEndless("/x", () -> Meta.builder().additionalProperty("x", List.of(list)).build());
    assertEndless("/x", () -> Meta.builder().additionalProperty("x", array).build());
    assertEndless("", () -> Immutable.list(list));
  }

  private static void assertEndless(String pointer, ThrowingCallable copy) {
    assertThatIllegalArgumentException()
        .isThrownBy(copy)
        .withMessage("the value at \"%s\" contains itself, or is deeper than 1000 levels", pointer);
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
