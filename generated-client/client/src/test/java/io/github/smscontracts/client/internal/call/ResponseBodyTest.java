package io.github.smscontracts.client.internal.call;

import static io.github.smscontracts.client.Calls.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.BodyStream;
import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.TransportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyTest {

  private static ClientBuilder<BsgClient> bsg(int status, BodyStream body) {
    return Calls.bsg((request, options) -> body.answer(status, null, request));
  }

  @Test
  void theBodyOfASuccessIsClosed() {
    BodyStream body = new BodyStream("{\"data\":{}}");
    Calls.get(bsg(200, body));

    assertThat(body.isClosed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void theBodyOfAnAnswerThatCannotBeUsedIsClosed(int status) {
    BodyStream body = new BodyStream("<html>");

    assertThat(failed(AnswerException.class, bsg(status, body)).body()).isEqualTo("<html>");
    assertThat(body.isClosed()).isTrue();
  }

  @Test
  void aSuccessWhoseBodyBreaksOffIsNoAnswer() {
    BodyStream body = new BodyStream("{\"data\":{}}", true);
    TransportException e = failed(TransportException.class, bsg(200, body));

    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(e.operation()).isEqualTo("getCampaignDetail");
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: no answer (java.io.IOException: reset by the peer); the vendor may"
                + " have processed the request, so look before you send it again");
    assertThat(body.isClosed()).isTrue();
  }

  @Test
  void anErrorWhoseBodyBreaksOffKeepsItsStatus() {
    BodyStream body = new BodyStream("{\"message\":", true);
    NotFoundException e = failed(NotFoundException.class, bsg(404, body));

    assertThat(e.status()).isEqualTo(404);
    assertThat(e.body()).isEmpty();
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: the vendor answered 404: a body that could not be read:"
                + " java.io.IOException: reset by the peer");
    assertThat(body.isClosed()).isTrue();
  }
}
