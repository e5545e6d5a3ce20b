package io.github.smscontracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a user's own tests need, from outside the client's packages: every exception without HTTP,
 * whose message outlives serialization.
 */
class ExceptionsTest {

  private static final List<Violation> VIOLATIONS =
      List.of(new Violation("body", "/name", "must not be null"));

  @SuppressWarnings("unchecked")
  private static <E extends SmsException> E copy(E exception) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(exception);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
    E copy = (E) new ObjectInputStream(in).readObject();
    assertThat(copy).hasMessage(exception.getMessage());
    assertThat(copy.operation()).isEqualTo(exception.operation()).isEqualTo("op");
    return copy;
  }

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
  void anAnswerThatIsNoSuccessIsMadeFromItsStatus(int status, String type) throws Exception {
    Map<String, Collection<String>> headers = Map.of("retry-after", List.of("7"));
    SmsApiException e = SmsApiException.of("op", status, headers, "{\"message\":\"no\"}");

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e).hasMessage("op: the vendor answered " + status + ": message: no");
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(e.headers().get("Retry-After")).containsExactly("7");
    assertThat(e.body()).isEqualTo(copy(e).body()).isEqualTo("{\"message\":\"no\"}");
    assertThat(copy(e).status()).isEqualTo(status);
    assertThat(copy(e).headers()).isEmpty();
  }

  @Test
  void aRequestThatWasRefusedIsMadeFromItsViolations() throws Exception {
    InvalidRequestException e = InvalidRequestException.of("op", VIOLATIONS);

    assertThat(e.violations()).isEqualTo(VIOLATIONS);
    assertThat(e).hasMessageContaining("body /name must not be null");
    assertThat(copy(e).violations()).isEmpty();
  }

  @Test
  void aSuccessThatCannotBeReadIsMadeFromItsBody() throws Exception {
    InvalidResponseException e = InvalidResponseException.of("op", 200, "<html>", VIOLATIONS);

    assertThat(e.status()).isEqualTo(200);
    assertThat(e.body()).isEqualTo(copy(e).body()).isEqualTo("<html>");
    assertThat(e.violations()).isEqualTo(VIOLATIONS);
    assertThat(copy(e).violations()).isEmpty();
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
