package io.github.smscontracts.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Response;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.NotFoundException;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.internal.http.Deadline;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseBodyTest {

  private static final class Body implements Response.Body {

    private final String text;
    private final boolean broken;
    private boolean closed;
    private boolean streamClosed;

    Body(String text, boolean broken) {
      this.text = text;
      this.broken = broken;
    }

    @Override
    public Integer length() {
      return text.length();
    }

    @Override
    public boolean isRepeatable() {
      return text.startsWith("repeatable");
    }

    @Override
    public InputStream asInputStream() {
      return new FilterInputStream(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          if (broken) {
            throw new IOException("reset by the peer");
          }
          return super.read(bytes, offset, length);
        }

        @Override
        public void close() {
          streamClosed = true;
        }
      };
    }

    @Override
    public Reader asReader(Charset charset) {
      return new StringReader(charset + " " + text);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(1), System::nanoTime);
  }

  private static CampaignDetailResponse call(int status, Response.Body body) {
    return BsgClient.builder()
        .token(() -> "secret-token")
        .retryPolicy(RetryPolicy.never())
        .transport(
            (request, options) ->
                Response.builder()
                    .status(status)
                    .headers(Map.of())
                    .body(body)
                    .request(request)
                    .build())
        .build()
        .campaigns()
        .getCampaignDetail(1L);
  }

  @Test
  void theBodyOfASuccessIsClosed() {
    Body body = new Body("{\"data\":{}}", false);
    call(200, body);

    assertThat(body.closed).isTrue();
    assertThat(body.streamClosed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void theBodyOfAnAnswerThatCannotBeUsedIsClosed(int status) {
    Body body = new Body("<html>", false);

    assertThat(catchThrowableOfType(AnswerException.class, () -> call(status, body)).body())
        .isEqualTo("<html>");
    assertThat(body.closed).isTrue();
    assertThat(body.streamClosed).isTrue();
  }

  @Test
  void aSuccessWhoseBodyBreaksOffIsNoAnswer() {
    Body body = new Body("{\"data\":{}}", true);
    TransportException e = catchThrowableOfType(TransportException.class, () -> call(200, body));

    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(e.operation()).isEqualTo("getCampaignDetail");
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: no answer (java.io.IOException: reset by the peer); the vendor may"
                + " have processed the request, so look before you send it again");
    assertThat(body.closed).isTrue();
  }

  @Test
  void anErrorWhoseBodyBreaksOffKeepsItsStatus() {
    Body body = new Body("{\"message\":", true);
    NotFoundException e = catchThrowableOfType(NotFoundException.class, () -> call(404, body));

    assertThat(e.status()).isEqualTo(404);
    assertThat(e.body()).isEmpty();
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: the vendor answered 404: a body that was lost:"
                + " java.io.IOException: reset by the peer");
    assertThat(body.closed).isTrue();
  }

  @Test
  void aBodyUnderATokenIsTheBodyThatCame() throws IOException {
    AuthorizedBody once = new AuthorizedBody(new Body("a", false), new TokenRedaction("t"), soon());
    AuthorizedBody often =
        new AuthorizedBody(new Body("repeatable", false), new TokenRedaction("t"), soon());

    assertThat(once.length()).isEqualTo(1);
    assertThat(once.isRepeatable()).isFalse();
    assertThat(often.isRepeatable()).isTrue();
    assertThat(new BufferedReader(once.asReader(StandardCharsets.UTF_8)).readLine())
        .isEqualTo("UTF-8 a");
  }

  @Test
  void aBodyDoesNotShowTheToken() {
    assertThat(new AuthorizedBody(new Body("a", false), new TokenRedaction("secret-token"), soon()))
        .asString()
        .doesNotContain("secret");
  }
}
