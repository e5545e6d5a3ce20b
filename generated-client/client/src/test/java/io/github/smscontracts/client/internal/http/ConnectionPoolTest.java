package io.github.smscontracts.client.internal.http;

import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.Timed;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ConnectionPoolTest {

  private final Semaphore answers = new Semaphore(0);
  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  private RawServer server() throws Exception {
    return new RawServer(
        wire -> {
          answers.acquire();
          wire.write(OK);
        });
  }

  private static ClientBuilder<CommClient> one(RawServer server) {
    return CommClient.builder().baseUrl(server.url()).token(() -> "t").maxConnections(1);
  }

  private static void create(CommClient comm) {
    comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build());
  }

  private static TransportException failed(CommClient comm) {
    return catchThrowableOfType(TransportException.class, () -> create(comm));
  }

  @Test
  void aCallThatFindsAllConnectionsInUseWaitsForOne() throws Exception {
    try (RawServer server = server();
        CommClient comm = one(server).build()) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(callers.submit(() -> create(comm)));
      }
      answers.release(20);
      for (Future<?> call : calls) {
        call.get();
      }

      assertThat(server.requests()).isEqualTo(20);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCallThatGetsNoConnectionInItsTimeWasNotSent() throws Exception {
    try (RawServer server = server();
        CommClient comm = one(server).build()) {
      Future<?> first = callers.submit(() -> create(comm));
      server.awaitRequest();
      TransportException e =
          failed(comm.with(CallOptions.unchanged().callTimeout(Duration.ofMillis(100))));

      assertThat(e.mayHaveBeenProcessed()).isFalse();
      assertThat(e).hasMessageContaining("all 1 were in use, see maxConnections");
      answers.release(2);
      first.get();
      create(comm); // the place is there again
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void aCallThatWaitsForAConnectionEndsWhenItsThreadIsInterrupted() throws Exception {
    try (RawServer server = server();
        CommClient comm = one(server).build()) {
      Future<?> first = callers.submit(() -> create(comm));
      server.awaitRequest();
      Thread caller = Thread.currentThread();
      Future<?> other =
          callers.submit(
              () -> {
                while (caller.getState() != Thread.State.TIMED_WAITING) {
                  Thread.onSpinWait();
                }
                caller.interrupt();
              });
      TransportException e = failed(comm);

      assertThat(Thread.interrupted()).isTrue();
      other.get();
      assertThat(e).hasCauseInstanceOf(InterruptedIOException.class);
      assertThat(e.mayHaveBeenProcessed()).isFalse();
      answers.release();
      first.get();
    }
  }

  @Test
  void callsThatWaitForAConnectionEndWhenTheClientIsClosed() throws Exception {
    try (RawServer server = server()) {
      CommClient comm = one(server).build();
      CompletableFuture<TransportException> first =
          CompletableFuture.supplyAsync(() -> failed(comm), callers);
      server.awaitRequest();
      List<CompletableFuture<TransportException>> others = new ArrayList<>();
      List<Thread> waiting = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 5; i++) {
        others.add(
            CompletableFuture.supplyAsync(
                () -> {
                  waiting.add(Thread.currentThread());
                  return failed(comm);
                },
                callers));
      }
      while (waiting.size() < 5
          || !waiting.stream().allMatch(it -> it.getState() == Thread.State.TIMED_WAITING)) {
        Thread.onSpinWait();
      }
      comm.close();

      assertThat(first.get(10, TimeUnit.SECONDS).mayHaveBeenProcessed()).isTrue();
      for (CompletableFuture<TransportException> other : others) {
        assertThat(other.get(10, TimeUnit.SECONDS).getCause()).hasMessage("the client was closed");
        assertThat(other.get().mayHaveBeenProcessed()).isFalse();
      }
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void thereIsAtLeastOneConnection() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommClient.builder().maxConnections(0))
        .withMessage("maxConnections is 0, and has to be at least 1");
  }

  @Test
  void thereMayBeAnyNumberOfConnections() throws Exception {
    answers.release();
    try (RawServer server = server()) {
      CommClient comm = one(server).maxConnections(Integer.MAX_VALUE).build();
      create(comm);
      comm.close();
      server.awaitNoConnection();
    }
  }

  /** Whoever came first is served first, also if others come while a connection is free. */
  @Test
  void callsGetTheirConnectionsInOrder() throws Exception {
    List<Integer> order = new CopyOnWriteArrayList<>();
    ConnectionPool pool = new ConnectionPool(1, System::nanoTime);
    pool.enter(0);
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  pool.enter(Long.MAX_VALUE);
                  order.add(number);
                  pool.leave();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      thread.start();
      waiting.add(thread);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    pool.leave();
    pool.enter(Long.MAX_VALUE);
    order.add(10);
    for (Thread thread : waiting) {
      thread.join();
    }

    assertThat(order).isSorted().hasSize(11);
  }

  @Test
  void anIdleConnectionIsNotUsedAfterFourSecondsAndDropped() throws Exception {
    AtomicLong nanos = new AtomicLong();
    answers.release(3);
    try (RawServer server = server();
        CommClient comm = Timed.by(nanos::get, one(server)).build()) {
      create(comm);
      nanos.addAndGet(Duration.ofSeconds(4).toNanos() - 1);
      create(comm);
      assertThat(server.connections()).isEqualTo(1);

      nanos.addAndGet(Duration.ofSeconds(4).toNanos());
      create(comm);
      assertThat(server.connections()).isEqualTo(2);

      nanos.addAndGet(Duration.ofSeconds(4).toNanos());
      server.awaitNoConnection(); // dropped without another call
    }
  }

  @ParameterizedTest
  @CsvSource({
    "timeout=2, 2",
    "'max=5, Timeout = 3', 3",
    "timeout=60, 4",
    "max=1, 4",
    "timeout=0, 0"
  })
  void aConnectionIsKeptFourSecondsOrAsFewAsTheServerAsks(String header, long seconds) {
    BasicHttpResponse answer = new BasicHttpResponse(200);
    assertThat(KeepAlive.asked(answer)).isEqualTo(Duration.ofSeconds(4));
    answer.addHeader("Keep-Alive", header);

    assertThat(KeepAlive.asked(answer)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
