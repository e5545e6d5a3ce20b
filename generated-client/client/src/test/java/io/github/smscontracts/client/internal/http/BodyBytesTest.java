package io.github.smscontracts.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyBytesTest {

  private static final Deadline LATER = Deadline.in(Duration.ofHours(1), () -> 0);

  /** Gives at most 1,000 bytes at once, and counts them. */
  private static final class Body implements Response.Body {

    private final byte[] bytes;
    private final Integer announced;
    private long given;
    private boolean closed;

    Body(int length, Integer announced) {
      this.bytes = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
      this.announced = announced;
    }

    @Override
    public Integer length() {
      return announced;
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }

    @Override
    public InputStream asInputStream() {
      return new ByteArrayInputStream(bytes) {
        @Override
        public synchronized int read(byte[] to, int from, int length) {
          int read = super.read(to, from, Math.min(length, 1_000));
          given += Math.max(0, read);
          return read;
        }

        @Override
        public synchronized int read() {
          int read = super.read();
          given += read < 0 ? 0 : 1;
          return read;
        }

        @Override
        public void close() {
          closed = true;
        }
      };
    }

    @Override
    public Reader asReader(Charset charset) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0,-",
        "0,0",
        "5,5",
        "5,-",
        "5,0",
        "5,3",
        "5,9",
        "100000,-",
        "100000,100000",
        "100000,-1",
        "1000000,1000000"
      })
  void aBodyUpToTheLimitIsReadWhateverWasAnnounced(int length, Integer announced)
      throws IOException {
    Body body = new Body(length, announced);
    BodyBytes read = BodyBytes.read(body, 1_000_000, LATER);

    assertThat(read.bytes()).isEqualTo(body.bytes);
    assertThat(read.truncated()).isFalse();
    assertThat(body.closed).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"101,-,100,100", "101,101,100,100", "20001,20001,20000,8192", "999999,-,9000,8192"})
  void ofALargerOneOnlyTheBeginningIsKept(int length, Integer announced, int limit, int kept)
      throws IOException {
    Body body = new Body(length, announced);
    BodyBytes read = BodyBytes.read(body, limit, LATER);

    assertThat(read.truncated()).isTrue();
    assertThat(read.bytes()).hasSize(kept).containsOnly('x');
    assertThat(body.given).isEqualTo(limit + 1);
    assertThat(body.closed).isTrue();
  }

  @Test
  void aBodyIsNotReadBeyondTheTimeOfItsCall() {
    long[] nanos = {0};
    Deadline deadline = Deadline.in(Duration.ofNanos(3), () -> nanos[0]++);
    Body body = new Body(100_000, null);

    assertThatThrownBy(() -> BodyBytes.read(body, 1_000_000, deadline))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("the whole call took longer than PT0.000000003S");
    assertThat(body.given).isEqualTo(2_000);
    assertThat(body.closed).isTrue();
  }
}
