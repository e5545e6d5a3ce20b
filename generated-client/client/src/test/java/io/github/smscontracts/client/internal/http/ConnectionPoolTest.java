package io.github.smscontracts.client.internal.http;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.lost;
import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class ConnectionPoolTest {

  private final Semaphore answers = new Semaphore(0);
  private ExecutorService callers = Executors.newCachedThreadPool();

  @AutoClose
  private final RawServer server =
      new RawServer(
          wire -> {
            answers.acquire();
            wire.write(OK);
          });

  @AutoClose private final CommClient comm = Calls.comm(server).maxConnections(1).build();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aCallThatFindsAllConnectionsInUseWaitsForOne() throws Exception {
    answers.release(20);
    for (Future<Object> call :
        callers.invokeAll(Collections.nCopies(20, Executors.callable(() -> create(comm))))) {
      call.get();
    }

    assertThat(server.requests()).hasSize(20);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aCallThatGetsNoConnectionInItsTimeWasNotSent() throws Exception {
    Future<?> first = callers.submit(() -> create(comm));
    server.awaitRequests(1);
    CallOptions hasty = CallOptions.unchanged().callTimeout(Duration.ofMillis(100));

    assertThat(lost(false, () -> create(comm.with(hasty))))
        .hasMessageContaining("all 1 were in use, see maxConnections");
    answers.release(2);
    first.get();
    create(comm); // the place is there again
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aCallThatWaitsForAConnectionEndsWhenItsThreadIsInterrupted() throws Exception {
    Future<?> first = callers.submit(() -> create(comm));
    server.awaitRequests(1);
    Thread caller = Thread.currentThread();
    Future<?> other =
        callers.submit(
            () -> {
              awaitWaiting(caller);
              caller.interrupt();
            });

    assertThat(lost(false, () -> create(comm))).hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    other.get();
    answers.release();
    first.get();
  }

  @Test
  void callsThatWaitForAConnectionEndWhenTheClientIsClosed() throws Exception {
    Future<TransportException> first = callers.submit(() -> lost(true, () -> create(comm)));
    server.awaitRequests(1);
    List<Future<TransportException>> others = new ArrayList<>();
    BlockingQueue<Thread> waiting = new LinkedBlockingQueue<>();
    for (int i = 0; i < 5; i++) {
      others.add(
          callers.submit(
              () -> {
                waiting.add(Thread.currentThread());
                return lost(false, () -> create(comm));
              }));
    }
    for (int i = 0; i < 5; i++) {
      awaitWaiting(waiting.take());
    }
    comm.close();

    first.get();
    for (Future<TransportException> other : others) {
      assertThat(other.get().getCause()).hasMessage("the client was closed");
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void thereMayBeAnyNumberOfConnectionsButNone() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommClient.builder().maxConnections(0))
        .withMessage("maxConnections is 0, and has to be at least 1");
    answers.release();
    try (CommClient many = Calls.comm(server).maxConnections(Integer.MAX_VALUE).build()) {
      create(many);
    }
    server.awaitOpenConnections(0);
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
      awaitWaiting(thread);
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
    try (CommClient timed = Calls.timed(nanos::get, Calls.comm(server)).build()) {
      create(timed);
      nanos.addAndGet(Duration.ofSeconds(4).toNanos() - 1);
      create(timed);
      assertThat(server.connections()).isEqualTo(1);

      nanos.addAndGet(Duration.ofSeconds(4).toNanos());
      create(timed);
      assertThat(server.connections()).isEqualTo(2);

      nanos.addAndGet(Duration.ofSeconds(4).toNanos());
      server.awaitOpenConnections(0); // dropped without another call
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

  /** Each in a thread of its own, as a service makes them; the build's floor is 17. */
  private List<Future<?>> callOnVirtualThreads(CommClient client, int times) throws Exception {
    callers =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      calls.add(callers.submit(() -> create(client)));
    }
    return calls;
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void tenThousandCallsShareTheConnectionsOfTheClient() throws Exception {
    answers.release(10_000);
    try (CommClient shared = Calls.timed(() -> 0, Calls.comm(server)).build()) { // none expires
      for (Future<?> call : callOnVirtualThreads(shared, 10_000)) {
        call.get();
      }

      assertThat(server.requests()).hasSize(10_000);
      assertThat(server.connections()).isLessThanOrEqualTo(128);
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void callsThatWaitForTheirAnswersHoldNoThreadOfTheSystem(@TempDir Path folder) throws Exception {
    int moreThanCarriers = 300; // than the JDK would ever add to make up for pinned ones
    try (Recording recording = new Recording();
        CommClient many = Calls.comm(server).maxConnections(moreThanCarriers).build()) {
      answers.release();
      callOnVirtualThreads(many, 1).get(0).get(); // loading classes holds a thread, once
      recording.enable("jdk.VirtualThreadPinned").withoutThreshold();
      recording.start();
      List<Future<?>> calls = callOnVirtualThreads(many, moreThanCarriers);
      server.awaitRequests(moreThanCarriers + 1);
      callers.submit(() -> answers.release(moreThanCarriers)).get(); // needs a thread of the system
      for (Future<?> call : calls) {
        call.get();
      }
      recording.stop();
      recording.dump(folder.resolve("events.jfr"));

      assertThat(RecordingFile.readAllEvents(folder.resolve("events.jfr"))).isEmpty();
    }
  }
}
