package io.github.smscontracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a user's own tests need, from outside the client's packages: every exception without HTTP.
 */
class UserTest {

  private static final List<Violation> VIOLATIONS =
      List.of(new Violation("body", "/name", "must not be null"));

  @ParameterizedTest
  @CsvSource({
    "302, SmsApiException",
    "400, SmsApiException",
    "401, UnauthorizedException",
    "403, ForbiddenException",
    "404, NotFoundException",
    "409, SmsApiException",
    "422, UnprocessableException",
    "429, TooManyRequestsException",
    "500, ServerException",
    "503, ServerException"
  })
  void anAnswerThatIsNoSuccessIsMadeFromItsStatus(int status, String type) {
    SmsApiException e =
        SmsApiException.of(
            "getSmsCampaign", status, Map.of("retry-after", List.of("7")), "{\"message\":\"no\"}");

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e).hasMessage("getSmsCampaign: the vendor answered " + status + ": message: no");
    assertThat(e.operation()).isEqualTo("getSmsCampaign");
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(e.headers().get("Retry-After")).containsExactly("7");
    assertThat(e.body()).isEqualTo("{\"message\":\"no\"}");
  }

  @Test
  void aRequestThatWasRefusedIsMadeFromItsViolations() {
    InvalidRequestException e = InvalidRequestException.of("createSmsCampaign", VIOLATIONS);

    assertThat(e.violations()).isEqualTo(VIOLATIONS);
    assertThat(e).hasMessageContaining("body /name must not be null");
  }

  @Test
  void aSuccessThatCannotBeReadIsMadeFromItsBody() {
    InvalidResponseException e =
        InvalidResponseException.of("getSmsCampaign", 200, "<html>", VIOLATIONS);

    assertThat(e.status()).isEqualTo(200);
    assertThat(e.body()).isEqualTo("<html>");
    assertThat(e.violations()).isEqualTo(VIOLATIONS);
  }

  @Test
  void aCallWithoutAnAnswerIsMadeFromItsCause() {
    IOException reset = new IOException("reset");

    for (boolean may : List.of(true, false)) {
      TransportException e = TransportException.of("createSmsCampaign", reset, may);
      assertThat(e.mayHaveBeenProcessed()).isEqualTo(may);
      assertThat(e).hasCause(reset);
    }
  }
}
