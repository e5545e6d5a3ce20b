package io.github.smscontracts.bsg;

import static io.github.smscontracts.client.Json.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignIdTest {

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
}
