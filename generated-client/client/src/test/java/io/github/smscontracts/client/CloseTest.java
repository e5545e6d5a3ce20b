package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.smscontracts.comm.CommClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseTest {

  @AutoClose private final RawServer server = new RawServer();
  private final CommClient comm = // its connections stay, unless they are closed
      Calls.timed(() -> 0, Calls.comm(server)).build();

  private static TransportException ended(Runnable call, ThrowingRunnable before, CommClient comm)
      throws Exception {
    CompletableFuture<TransportException> ended =
        CompletableFuture.supplyAsync(() -> Calls.failed(TransportException.class, call::run));
    before.run();
    comm.close();
    TransportException e = ended.get(10, TimeUnit.SECONDS);
    assertThat(e.getCause()).hasMessage("the client was closed");
    return e;
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  @Test
  void closingAClientDropsItsIdleConnections() throws Exception {
    get(comm);
    comm.close();

    server.awaitOpenConnections(0);
  }

  @Test
  void closingAViewKeepsTheConnectionsThatItShares() throws Exception {
    try (CommClient view = comm.with(CallOptions.unchanged())) {
      get(view);
    }
    get(comm);

    assertThat(server.connections()).isEqualTo(1);
    comm.close();
    server.awaitOpenConnections(0);
  }

  @Test
  void aCallAfterClosingIsRefused() {
    CommClient view = comm.with(CallOptions.unchanged());
    comm.close();

    for (CommClient closed : List.of(comm, view)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> get(closed))
          .withMessage("the client is closed");
    }
  }

  @Test
  void closingEndsACallThatRuns() throws Exception {
    server.answer(RawConnection::awaitEnd);
    TransportException e = ended(() -> create(comm), () -> server.awaitRequests(1), comm);

    assertThat(e.mayHaveBeenProcessed()).isTrue();
    server.awaitOpenConnections(0);
  }

  @Test
  void closingEndsACallThatWaitsForItsNextAttempt() throws Exception {
    server.answer("HTTP/1.1 503 X\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n");
    CommClient real = Calls.comm(server).build();
    CountDownLatch waits = new CountDownLatch(1);
    RetryPolicy later =
        (attempts, failure) -> {
          waits.countDown();
          return Optional.of(Duration.ofSeconds(50));
        };
    CommClient view = real.with(CallOptions.unchanged().retryPolicy(later));
    TransportException e = ended(() -> get(view), waits::await, real);

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
  void closingRefusesCallsOnATransportOfTheCallersOwnAndLeavesItAlone() {
    Recorder own = Recorder.answering(200, "{\"data\":{}}");
    CommClient client = Calls.comm(own).build();
    client.close();

    assertThatIllegalStateException().isThrownBy(() -> get(client));
    assertThat(own.requests()).isEmpty();
  }
}
