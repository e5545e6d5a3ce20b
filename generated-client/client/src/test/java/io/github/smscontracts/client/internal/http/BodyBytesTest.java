package io.github.smscontracts.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.BodyStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyBytesTest {

  private static final Deadline LATER = Deadline.in(Duration.ofHours(1), () -> 0);

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
    BodyStream body = new BodyStream("x".repeat(length));
    BodyBytes read = BodyBytes.read(body.body(announced), 1_000_000, LATER);

    assertThat(read.bytes()).hasSize(length).doesNotContain(0);
    assertThat(read.truncated()).isFalse();
    assertThat(body.isClosed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"101,-,100,100", "101,101,100,100", "20001,20001,20000,8192", "999999,-,9000,8192"})
  void ofALargerOneOnlyTheBeginningIsKept(int length, Integer announced, int limit, int kept)
      throws IOException {
    BodyStream body = new BodyStream("x".repeat(length));
    BodyBytes read = BodyBytes.read(body.body(announced), limit, LATER);

    assertThat(read.truncated()).isTrue();
    assertThat(read.bytes()).hasSize(kept).containsOnly('x');
    assertThat(body.given()).isEqualTo(limit + 1);
    assertThat(body.isClosed()).isTrue();
  }

  @Test
  void aBodyIsNotReadBeyondTheTimeOfItsCall() {
    long[] nanos = {0};
    Deadline deadline = Deadline.in(Duration.ofNanos(3), () -> nanos[0]++);
    BodyStream body = new BodyStream("x".repeat(100_000));

    assertThatThrownBy(() -> BodyBytes.read(body.body(null), 1_000_000, deadline))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("the whole call took longer than PT0.000000003S");
    assertThat(body.given()).isEqualTo(2_000);
    assertThat(body.isClosed()).isTrue();
  }
}
