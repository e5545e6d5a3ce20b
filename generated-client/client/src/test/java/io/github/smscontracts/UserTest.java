package io.github.smscontracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.ForbiddenException;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.ServerException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.TooManyRequestsException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.UnauthorizedException;
import io.github.smscontracts.client.UnprocessableException;
import io.github.smscontracts.client.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user's own tests need, from outside the client's packages: every exception without HTTP.
 */
class UserTest {

  private static final List<Violation> VIOLATIONS =
      List.of(new Violation("body", "/name", "must not be null"));

  static Map<Integer, Class<?>> statuses() {
    return Map.of(
        401, UnauthorizedException.class,
        403, ForbiddenException.class,
        404, NotFoundException.class,
        422, UnprocessableException.class,
        429, TooManyRequestsException.class,
        503, ServerException.class,
        302, SmsApiException.class);
  }

  static List<Map.Entry<Integer, Class<?>>> entries() {
    return List.copyOf(statuses().entrySet());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anAnswerThatIsNoSuccessIsMadeFromItsStatus(Map.Entry<Integer, Class<?>> expected) {
    SmsApiException e =
        SmsApiException.of(
            "getSmsCampaign",
            expected.getKey(),
            Map.of("retry-after", List.of("7")),
            "{\"message\":\"no\"}");

    assertThat(e).isExactlyInstanceOf(expected.getValue());
    assertThat(e)
        .hasMessage("getSmsCampaign: the vendor answered " + expected.getKey() + ": message: no");
    assertThat(e.operation()).isEqualTo("getSmsCampaign");
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(e.headers().get("Retry-After")).containsExactly("7");
    assertThat(e.body()).isEqualTo("{\"message\":\"no\"}");
  }

  @Test
  void aRequestThatWasRefusedIsMadeFromItsViolations() {
    InvalidRequestException e = InvalidRequestException.of("createSmsCampaign", VIOLATIONS);

    assertThat(e.violations()).isEqualTo(VIOLATIONS);
    assertThatThrownBy(
            () -> {
              throw e;
            })
        .hasMessageContaining("body /name must not be null");
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
