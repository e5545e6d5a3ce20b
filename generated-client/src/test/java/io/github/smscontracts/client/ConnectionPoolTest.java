package io.github.smscontracts.client;

import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
      Thread.currentThread().interrupt();
      TransportException e = failed(comm);

      assertThat(Thread.interrupted()).isTrue();
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
      CountDownLatch begun = new CountDownLatch(1);
      CompletableFuture<Throwable> second =
          CompletableFuture.supplyAsync(
              () -> {
                begun.countDown();
                return catchThrowableOfType(RuntimeException.class, () -> create(comm));
              },
              callers);
      begun.await();
      comm.close();

      assertThat(first.get(10, TimeUnit.SECONDS).mayHaveBeenProcessed()).isTrue();
      assertThat(second.get(10, TimeUnit.SECONDS))
          .isInstanceOfAny(TransportException.class, IllegalStateException.class);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_536, Integer.MAX_VALUE})
  void thereIsAtLeastOneConnectionAndOneForEachPort(int connections) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CommClient.builder().maxConnections(connections))
        .withMessageEndingWith(", and has to be between 1 and 65535");
  }
}
