package io.github.smscontracts.client;

import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wait here would last for ever, were it not cut short. */
@Timeout(60)
class DeadlineTest {

  private static final Duration SHORT = Duration.ofMillis(200);

  @AfterEach
  void noInterruptIsLeft() {
    Thread.interrupted();
  }

  private static ClientBuilder<CommClient> to(URI url) {
    return CommClient.builder()
        .baseUrl(url)
        .token(() -> "t")
        .connectTimeout(Duration.ofHours(1))
        .readTimeout(Duration.ofHours(1))
        .callTimeout(Duration.ofHours(1));
  }

  private static TransportException failed(CommClient comm) {
    return catchThrowableOfType(
        TransportException.class,
        () -> comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build()));
  }

  private static void dribble(RawServer.Wire wire, String text) throws IOException {
    for (char c : text.toCharArray()) {
      wire.write(String.valueOf(c));
      LockSupport.parkNanos(20_000_000);
    }
  }

  static List<RawServer.Script> delays() {
    return List.of(
        RawServer.Wire::awaitEnd,
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
    try (RawServer server = new RawServer(delay);
        CommClient comm = to(server.url()).callTimeout(SHORT).build()) {
      TransportException e = failed(comm);

      assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(e).hasMessageContaining("the whole call took longer than PT0.2S");
      assertThat(e.mayHaveBeenProcessed()).isTrue();
      server.awaitNoConnection();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aCallHasItsOwnTime() throws Exception {
    try (RawServer server = new RawServer(RawServer.Wire::awaitEnd);
        CommClient comm = to(server.url()).build()) {
      assertThat(failed(comm.with(CallOptions.unchanged().callTimeout(SHORT))))
          .hasMessageContaining("PT0.2S");
      assertThat(failed(comm.with(CallOptions.unchanged().readTimeout(SHORT))))
          .hasMessageContaining("Read timed out");
      server.awaitNoConnection();
    }
  }

  @Test
  void whatWrapsTheTransportMaySetTimeoutsOfItsOwn() throws Exception {
    Request.Options hasty =
        new Request.Options(1, TimeUnit.HOURS, SHORT.toMillis(), TimeUnit.MILLISECONDS, false);
    try (RawServer server = new RawServer(RawServer.Wire::awaitEnd);
        CommClient comm =
            to(server.url())
                .wrapTransport(http -> (request, options) -> http.execute(request, hasty))
                .build()) {
      assertThat(failed(comm)).hasMessageContaining("Read timed out");
      server.awaitNoConnection();
    }
  }

  @Test
  void aShortCallIsEndedWhileALongOneRuns() throws Exception {
    try (RawServer server = new RawServer(RawServer.Wire::awaitEnd);
        CommClient comm = to(server.url()).build()) {
      Thread caller = new Thread(() -> failed(comm));
      caller.start();
      server.awaitRequest();

      assertThat(failed(comm.with(CallOptions.unchanged().callTimeout(SHORT)))).isNotNull();
      assertThat(caller.isAlive()).isTrue();
      caller.interrupt();
      caller.join();
    }
  }

  @Test
  void aBodyThatNobodyReadsEndsWithTheCallAsWell() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CommClient comm =
            to(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .callTimeout(Duration.ofSeconds(1))
                .build()) {
      TransportException e =
          catchThrowableOfType(
              TransportException.class,
              () ->
                  comm.campaigns()
                      .createSmsCampaign(
                          SmsCampaignCreate.builder().name("n".repeat(20_000_000)).build()));

      assertThat(e).hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(e.mayHaveBeenProcessed()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("delays")
  void anInterruptEndsACallAndIsKept(RawServer.Script delay) throws Exception {
    try (RawServer server = new RawServer(delay);
        CommClient comm = to(server.url()).build()) {
      Thread caller = Thread.currentThread();
      Thread other =
          new Thread(
              () -> {
                try {
                  server.awaitRequest();
                  LockSupport.parkNanos(SHORT.toNanos());
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                caller.interrupt();
              });
      other.start();
      TransportException e = failed(comm);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.getCause())
          .isInstanceOf(InterruptedIOException.class)
          .isNotInstanceOf(SocketTimeoutException.class)
          .hasMessage("the thread was interrupted");
      assertThat(e.mayHaveBeenProcessed()).isTrue();
      server.awaitNoConnection();
      assertThat(server.requests()).isEqualTo(1);
      other.join();
    }
  }

  @Test
  void aCallOfAnInterruptedThreadNeverLeaves() throws Exception {
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm = to(server.url()).build()) {
      for (int i = 0; i < 2; i++) { // without a connection to reuse, and with one
        Thread.currentThread().interrupt();
        TransportException e = failed(comm);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.mayHaveBeenProcessed()).isFalse();
        assertThat(server.requests()).isEqualTo(i);
        comm.campaigns().getSmsCampaign("c");
      }
    }
  }
}
