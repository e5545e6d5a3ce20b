package io.github.smscontracts.bsg;

import static io.github.smscontracts.client.Json.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"7.0\"", "7.5", "9223372036854775808", "true", "[7]", "{}"})
  void whatIsNoWholeNumberOf64BitsHasNoNumber(String json) {
    assertThat(read(json, CampaignId.class).asLong()).isEmpty();
  }

  @Test
  void theIdOfACallerIsANumber() {
    assertThat(CampaignId.of(Long.MAX_VALUE).asLong()).hasValue(Long.MAX_VALUE);
    assertThat(CampaignId.of(7)).isNotEqualTo(read("\"7\"", CampaignId.class));
  }
}
