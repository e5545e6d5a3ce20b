package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.comm.CommClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreferringClientTest {
  @RegisterExtension static final PrismExtension COMM = PrismExtension.of("comm");

  private static CommClient preferring(String preference) {
    return CommClient.builder()
        .baseUrl(COMM.baseUrl())
        .token(() -> "any")
        .wrapTransport(http -> new PreferringClient(http, preference))
        .build();
  }

  @Test
  void theMockAnswersWithThePreferredStatus() {
    assertThatThrownBy(() -> preferring("code=404").campaigns().getSmsCampaign("c"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void theMockAnswersWithThePreferredExample() {
    assertThat(
            preferring("example=withoutRelations").campaigns().getSmsCampaign("c").data().offers())
        .isNull();
  }
}
