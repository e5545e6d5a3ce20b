package io.github.smscontracts.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.mock.PrismExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignNameTest {
  @RegisterExtension static final PrismExtension COMM = PrismExtension.of("comm");

  @Test
  void readsTheNameOfACampaign() {
    CommClient comm = CommClient.builder().baseUrl(COMM.baseUrl()).token(() -> "any").build();
    assertEquals("Spring offer", comm.campaigns().getSmsCampaign("any").data().name());
  }
}
