package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.CampaignId;
import org.junit.jupiter.api.Test;

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

  @Test
  void aValueReadsAsItCame() {
    assertThat(DateTimeText.of("soon")).hasToString("soon");
    assertThat(DateTimeText.of(17).wire()).isEqualTo(17L);
  }
}
