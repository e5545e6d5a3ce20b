package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class SerializationTest {

  private static BsgClient bsg(int status, String body) {
    return BsgClient.builder().token(() -> "t").transport(Recorder.answering(status, body)).build();
  }

  private static <E extends SmsException> E copy(E exception, Class<E> type)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(exception);
    E copy =
        type.cast(
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject());
    assertThat(copy).hasMessage(exception.getMessage());
    assertThat(copy.operation()).isEqualTo(exception.operation());
    return copy;
  }

  @Test
  void anErrorKeepsItsStatusAndBody() throws Exception {
    SmsApiException copy =
        copy(
            catchThrowableOfType(
                SmsApiException.class, () -> bsg(404, "{}").campaigns().getCampaignDetail(1L)),
            SmsApiException.class);

    assertThat(copy.status()).isEqualTo(404);
    assertThat(copy.body()).isEqualTo("{}");
    assertThat(copy.headers()).isEmpty();
  }

  @Test
  void aRefusedRequestKeepsItsMessage() throws Exception {
    InvalidRequestException copy =
        copy(
            catchThrowableOfType(
                InvalidRequestException.class,
                () ->
                    CommClient.builder().token(() -> "t").build().campaigns().getSmsCampaign("..")),
            InvalidRequestException.class);

    assertThat(copy.violations()).isEmpty();
  }

  @Test
  void aRefusedResponseKeepsItsMessageAndBody() throws Exception {
    InvalidResponseException copy =
        copy(
            catchThrowableOfType(
                InvalidResponseException.class,
                () -> bsg(200, "null").campaigns().getCampaignDetail(1L)),
            InvalidResponseException.class);

    assertThat(copy.violations()).isEmpty();
    assertThat(copy.body()).isEqualTo("null");
  }
}
