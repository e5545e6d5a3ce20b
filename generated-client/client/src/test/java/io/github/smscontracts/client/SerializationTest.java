package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SerializationTest {

  private static final List<Violation> VIOLATIONS = List.of(new Violation("body", "", "is odd"));

  @SuppressWarnings("unchecked")
  private static <E extends SmsException> E copy(E exception)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(exception);
    ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
    E copy = (E) new ObjectInputStream(in).readObject();
    assertThat(copy).hasMessage(exception.getMessage());
    assertThat(copy.operation()).isEqualTo("op");
    return copy;
  }

  @Test
  void anErrorKeepsItsStatusAndBody() throws Exception {
    SmsApiException copy = copy(SmsApiException.of("op", 404, Map.of("X", List.of("y")), "{}"));

    assertThat(copy.status()).isEqualTo(404);
    assertThat(copy.body()).isEqualTo("{}");
    assertThat(copy.headers()).isEmpty();
  }

  @Test
  void aRefusedRequestKeepsItsMessage() throws Exception {
    assertThat(copy(InvalidRequestException.of("op", VIOLATIONS)).violations()).isEmpty();
  }

  @Test
  void aRefusedResponseKeepsItsMessageAndBody() throws Exception {
    InvalidResponseException copy =
        copy(InvalidResponseException.of("op", 200, "null", VIOLATIONS));

    assertThat(copy.violations()).isEmpty();
    assertThat(copy.body()).isEqualTo("null");
  }
}
