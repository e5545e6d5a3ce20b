package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.CampaignId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireValueTest {

  @Test
  void twoAreEqualIfTheSameCame() {
    assertThat(DateTimeText.of("17"))
        .isEqualTo(Json.read("\"17\"", DateTimeText.class))
        .hasSameHashCodeAs(Json.read("\"17\"", DateTimeText.class))
        .isNotEqualTo(DateTimeText.of("18"))
        .isNotEqualTo(DateTimeText.of(17))
        .isNotEqualTo("17")
        .isNotEqualTo(null);
  }

  @Test
  void valuesOfTwoMeaningsAreNotEqual() {
    assertThat(DateTimeText.of(17)).isNotEqualTo(CampaignId.of(17));
  }

  @Test
  void differentValuesHaveDifferentHashes() {
    assertThat(DateTimeText.of("17").hashCode()).isNotEqualTo(DateTimeText.of("18").hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[1]]", "[{\"a\":1}]"})
  void aShapeThatWasNotExpectedIsKeptAndCannotBeChanged(String json) {
    DateTimeText value = Json.read(json, DateTimeText.class);

    assertThat(Json.write(value)).isEqualTo(json);
    assertThatThrownBy(() -> ((List<?>) value.wire()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat((List<?>) value.wire()).singleElement().satisfies(WireValueTest::assertUnchangeable);
  }

  private static void assertUnchangeable(Object inner) {
    assertThatThrownBy(
            () -> {
              if (inner instanceof List<?> list) {
                list.clear();
              } else {
                ((Map<?, ?>) inner).clear();
              }
            })
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aValueReadsAsItCame() {
    assertThat(DateTimeText.of("soon")).hasToString("soon");
    assertThat(DateTimeText.of(17).wire()).isEqualTo(17L);
  }
}
