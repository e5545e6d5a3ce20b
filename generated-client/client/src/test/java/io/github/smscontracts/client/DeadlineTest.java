package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wait here would last for ever, were it not cut short. */
@Timeout(60)
class DeadlineTest {

  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofHours(1);

  @AutoClose private final RawServer server = new RawServer(RawConnection::awaitEnd);
  @AutoClose private final CommClient comm = builder().build();

  private ClientBuilder<CommClient> builder() {
    return Calls.comm(server).connectTimeout(LONG).readTimeout(LONG).callTimeout(LONG);
  }

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  private static TransportException failed(CommClient comm) {
    return Calls.failed(TransportException.class, () -> Calls.create(comm));
  }

  private static void dribble(RawConnection wire, String text) throws IOException {
    for (char c : text.toCharArray()) {
      wire.write(String.valueOf(c));
      LockSupport.parkNanos(20_000_000);
    }
  }

  static List<RawServer.Script> delays() {
    return List.of(
        RawConnection::awaitEnd,
        wire -> dribble(wire, OK.repeat(1_000)),
        wire -> {
          while (true) {
            wire.write("HTTP/1.1 100 Continue\r\n\r\n");
          }
        },
        wire -> {
          wire.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
          dribble(wire, " ".repeat(1_000_000));
        });
  }

  @ParameterizedTest
  @MethodSource("delays")
  void aCallEndsWhenItsTimeIsOver(RawServer.Script delay) throws Exception {
    server.answer(delay);
    try (CommClient hasty = builder().callTimeout(SHORT).build()) {
      TransportException e = failed(hasty);

      assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(e).hasMessageContaining("the whole call took longer than PT0.2S");
      assertThat(e.mayHaveBeenProcessed()).isTrue();
      server.awaitOpenConnections(0);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aCallHasItsOwnTime() throws Exception {
    assertThat(failed(comm.with(CallOptions.unchanged().callTimeout(SHORT))))
        .hasMessageContaining("PT0.2S");
    assertThat(failed(comm.with(CallOptions.unchanged().readTimeout(SHORT))))
        .hasMessageContaining("Read timed out");
    server.awaitOpenConnections(0);
  }

  @Test
  void whatWrapsTheTransportMaySetTimeoutsOfItsOwn() throws Exception {
    Request.Options hasty =
        new Request.Options(1, TimeUnit.HOURS, SHORT.toMillis(), TimeUnit.MILLISECONDS, false);
    try (CommClient wrapped =
        builder()
            .wrapTransport(http -> (request, options) -> http.execute(request, hasty))
            .build()) {
      assertThat(failed(wrapped)).hasMessageContaining("Read timed out");
      server.awaitOpenConnections(0);
    }
  }

  @Test
  void aShortCallIsEndedWhileALongOneRuns() throws Exception {
    Thread caller = new Thread(() -> failed(comm));
    caller.start();
    server.awaitRequests(1);

    assertThat(failed(comm.with(CallOptions.unchanged().callTimeout(SHORT)))).isNotNull();
    assertThat(caller.isAlive()).isTrue();
    caller.interrupt();
    caller.join();
  }

  @Test
  void aBodyThatNobodyReadsEndsWithTheCallAsWell() throws Exception {
    SmsCampaignCreate large = SmsCampaignCreate.builder().name("n".repeat(20_000_000)).build();
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CommClient hasty =
            builder()
                .baseUrl(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                .callTimeout(Duration.ofSeconds(3)) // writing so much as JSON takes its time
                .build()) {
      TransportException e =
          Calls.failed(TransportException.class, () -> hasty.campaigns().createSmsCampaign(large));

      assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(e.mayHaveBeenProcessed()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("delays")
  void anInterruptEndsACallAndIsKept(RawServer.Script delay) throws Exception {
    Thread caller = Thread.currentThread();
    server.answer(
        wire -> {
          new Thread(
                  () -> {
                    LockSupport.parkNanos(SHORT.toNanos());
                    caller.interrupt();
                  })
              .start();
          delay.answer(wire);
        });
    TransportException e = failed(comm);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.getCause())
        .isInstanceOf(InterruptedIOException.class)
        .isNotInstanceOf(SocketTimeoutException.class)
        .hasMessage("the thread was interrupted");
    assertThat(e.mayHaveBeenProcessed()).isTrue();
    server.awaitOpenConnections(0);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCallOfAnInterruptedThreadNeverLeaves() {
    server.answer(OK);
    for (int i = 0; i < 2; i++) { // without a connection to reuse, and with one
      Thread.currentThread().interrupt();
      TransportException e = failed(comm);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.mayHaveBeenProcessed()).isFalse();
      assertThat(server.requests()).hasSize(i);
      get(comm);
    }
  }
}
