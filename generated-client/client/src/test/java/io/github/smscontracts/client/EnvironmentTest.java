package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.comm.CommClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  private final Map<String, String> environment = new HashMap<>(Map.of("COMM_TOKEN", "first"));
  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");
  private final CommClient comm =
      CommClient.builder().from(environment::get).transport(server).build();

  @Test
  void theTokenOfTheEnvironmentIsSentToTheVendorWithoutABaseUrl() {
    comm.campaigns().getSmsCampaign("c");

    assertThat(server.only().url()).startsWith("https://api.comm.com/api/");
    assertThat(server.only().headers().get("Authorization")).containsExactly("Bearer first");
  }

  @Test
  void theTokenIsReadAnewForEveryCall() {
    comm.campaigns().getSmsCampaign("c");
    environment.put("COMM_TOKEN", "second");
    comm.campaigns().getSmsCampaign("c");

    assertThat(server.requests().get(1).headers().get("Authorization"))
        .containsExactly("Bearer second");
  }

  @Test
  void spacesAroundTheBaseUrlAreNoPartOfIt() {
    environment.put("COMM_BASE_URL", " https://h/p ");

    assertThat(CommClient.builder().from(environment::get).build())
        .hasToString("CommClient at https://h/p");
  }
}
