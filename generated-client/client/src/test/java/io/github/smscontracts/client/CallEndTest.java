package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Request;
import io.github.smscontracts.client.internal.call.ClientContext;
import io.github.smscontracts.client.wire.NoFastPath;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By a timeout, an interrupt or closing; every wait here would last for ever. */
@Timeout(60)
class CallEndTest {

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
    return Calls.lost(true, () -> Calls.create(comm));
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

  @Test
  void aCallAndWhatWrapsTheTransportMayHaveTimeoutsOfTheirOwn() throws Exception {
    CallOptions unchanged = CallOptions.unchanged();
    Request.Options hasty =
        new Request.Options(1, TimeUnit.HOURS, SHORT.toMillis(), TimeUnit.MILLISECONDS, false);
    UnaryOperator<Client> wrapper = http -> (request, options) -> http.execute(request, hasty);

    assertThat(failed(comm.with(unchanged.callTimeout(SHORT))))
        .hasMessageContaining("the whole call took longer than PT0.2S")
        .hasCauseInstanceOf(SocketTimeoutException.class);
    assertThat(failed(comm.with(unchanged.readTimeout(SHORT))))
        .hasMessageContaining("Read timed out");
    try (CommClient wrapped = builder().wrapTransport(wrapper).build()) {
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
    SmsCampaignCreate large = SmsCampaignCreate.builder().name("n".repeat(10_000_000)).build();
    try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        CommClient hasty =
            builder()
                .baseUrl(URI.create("http://127.0.0.1:" + deaf.getLocalPort()))
                .callTimeout(Duration.ofMillis(1_500)) // writing so much as JSON takes its time
                .build()) {
      assertThat(Calls.lost(true, () -> hasty.campaigns().createSmsCampaign(large)))
          .hasCauseInstanceOf(SocketTimeoutException.class);
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
    server.awaitOpenConnections(0);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCallOfAnInterruptedThreadNeverLeaves() {
    server.answer(OK);
    for (int i = 0; i < 2; i++) { // without a connection to reuse, and with one
      Thread.currentThread().interrupt();
      Calls.lost(false, () -> Calls.create(comm));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests()).hasSize(i);
      get(comm);
    }
  }

  @Test
  void closingDropsIdleConnectionsButNotThoseThatAViewShares() throws Exception {
    server.answer(OK);
    CommClient idle = Calls.timed(() -> 0, builder()).build(); // unless they are closed, they stay
    try (CommClient view = idle.with(CallOptions.unchanged())) {
      get(view);
    }
    get(idle);

    assertThat(server.connections()).isEqualTo(1);
    idle.close();
    server.awaitOpenConnections(0);
  }

  @Test
  void aCallAfterClosingIsRefusedWhateverTheTransport() {
    Recorder own = Recorder.answering(200, "{\"data\":{}}");
    CommClient other = Calls.comm(own).build();
    CommClient view = comm.with(CallOptions.unchanged());
    comm.close();
    other.close();

    for (CommClient closed : List.of(comm, view, other)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> get(closed))
          .withMessage("the client is closed");
    }
    assertThat(own.requests()).isEmpty();
  }

  @Test
  void closingEndsACallThatWaitsForItsNextAttempt() throws Exception {
    server.answer("HTTP/1.1 503 X\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n");
    CountDownLatch waits = new CountDownLatch(1);
    RetryPolicy later =
        (attempts, failure) -> {
          waits.countDown();
          return Optional.of(Duration.ofSeconds(50));
        };
    CommClient patient = builder().retryPolicy(later).build();
    CompletableFuture<TransportException> ended =
        CompletableFuture.supplyAsync(() -> Calls.lost(true, () -> get(patient)));
    waits.await();
    patient.close();
    TransportException e = ended.get(10, TimeUnit.SECONDS);

    assertThat(e.getCause()).hasMessage("the client was closed");
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
    assertThat(server.requests()).hasSize(1);
  }

  private static List<Thread> watchdogs() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("sms-contracts-watchdog"))
        .toList();
  }

  @Test
  void noThreadIsLeftAfterClosing() throws Exception {
    server.answer(OK);
    List<Thread> ofOthers = watchdogs();
    get(comm);
    List<Thread> own = new ArrayList<>(watchdogs());
    own.removeAll(ofOthers);
    assertThat(own).singleElement().matches(Thread::isDaemon);

    comm.close();
    own.get(0).join(10_000);
    assertThat(own.get(0).isAlive()).isFalse();
  }

  @Test
  void aWaitOfTheSystemIsAWaitOfTheThread() {
    Settings settings =
        new ClientBuilder<Settings>("T", "https://h", false, false, it -> it).build();
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                ClientContext.of(settings, new NoFastPath())
                    .timing()
                    .sleeper()
                    .sleep(Duration.ZERO))
        .isInstanceOf(InterruptedException.class);
  }
}
