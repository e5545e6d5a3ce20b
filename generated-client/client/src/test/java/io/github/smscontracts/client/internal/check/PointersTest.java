package io.github.smscontracts.client.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.client.internal.body.Pointers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointersTest {

  private record Step(@JsonProperty("step_size") @NotNull(message = "is missing") Long stepSize) {}

  private record Plan(
      @JsonProperty("by_day") Map<String, @Valid @NotNull(message = "is missing") Step> byDay,
      List<@Valid @NotNull(message = "is missing") Step> steps) {}

  private static Violation missing(String pointer) {
    return new Violation("body", pointer, "is missing");
  }

  @Test
  void aPlaceInAListIsNamedByItsIndex() {
    assertThat(
            BeanValidation.body(new Plan(null, Arrays.asList(new Step(null), null))).violations())
        .containsExactly(missing("/steps/0/step_size"), missing("/steps/1"));
  }

  @Test
  void aPlaceInAMapIsNamedByItsKey() {
    assertThat(BeanValidation.body(new Plan(Map.of("Mon", new Step(null)), null)).violations())
        .containsExactly(missing("/by_day/Mon/step_size"));
    assertThat(
            BeanValidation.body(new Plan(Collections.singletonMap("Tue", null), null)).violations())
        .containsExactly(missing("/by_day/Tue"));
  }

  @Test
  void stepsAreChangedAsTheyWereBeforeTheyWereEscaped() {
    assertThat(Pointers.map("", it -> "x")).isEmpty();
    assertThat(Pointers.map("/", it -> it + "x")).isEqualTo("/x");
    assertThat(Pointers.map("/a~1b~01/0", it -> it.replace("a/b~1", "~/"))).isEqualTo("/~0~1/0");
  }

  @Test
  void aNameWithASlashOrATildeIsEscaped() {
    assertThat(BeanValidation.body(new Plan(Map.of("a/b~c", new Step(null)), null)).violations())
        .containsExactly(missing("/by_day/a~1b~0c/step_size"));
  }

  @Test
  void jacksonsNameForTheAdditionalPropertiesIsNoStep() {
    JsonMappingException e = new JsonMappingException(null, "cannot be written");
    e.prependPath(Map.of(), "[anySetter]");
    e.prependPath(new Step(null), "[anySetter]");
    e.prependPath(new Step(null), "\0");

    assertThat(Pointers.of(e.getPath())).isEqualTo("/[anySetter]");
  }
}
