package io.github.smscontracts.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.mock.PreferringClient;
import io.github.smscontracts.mock.PrismExtension;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The code that docs/testing.md and docs/client.md show. */
class TestingTest {

  @RegisterExtension static final PrismExtension COMM = PrismExtension.of("comm");

  @Test
  void theMockGivesTheAnswerThatWasAskedFor() {
    try (CommClient comm =
        CommClient.builder()
            .baseUrl(COMM.baseUrl())
            .token(() -> "any")
            .wrapTransport(http -> new PreferringClient(http, "code=404"))
            .build()) {
      CommClient strict = comm.with(CallOptions.unchanged().responseChecks(Check.FAIL));

      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> strict.campaigns().getSmsCampaign("any"));
    }
  }

  @Test
  void everyFailureCanBeMadeWithoutHttp() {
    SmsException missing = SmsApiException.of("getSmsCampaign", 404, Map.of(), "");
    SmsException lost = TransportException.of("createSmsCampaign", new IOException("reset"), true);
    SmsException invalid =
        InvalidRequestException.of(
            "createSmsCampaign", List.of(new Violation("body", "/name", "must not be null")));

    assertThat(missing).isInstanceOf(NotFoundException.class);
    assertThat(lost).hasMessageContaining("may have processed");
    assertThat(invalid).hasMessageContaining("body /name must not be null");
  }
}
