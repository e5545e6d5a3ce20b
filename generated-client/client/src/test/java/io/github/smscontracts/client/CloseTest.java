package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseTest {

  private static final int SHORTER_THAN_THE_KEEP_ALIVE = 2_000;

  private ServerSocket server;
  private CommClient comm;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    comm =
        CommClient.builder()
            .baseUrl(URI.create("http://127.0.0.1:" + server.getLocalPort()))
            .token(() -> "t")
            .build();
  }

  @AfterEach
  void stop() throws IOException {
    comm.close();
    server.close();
  }

  private CompletableFuture<Integer> requestsUntilDropped() {
    return CompletableFuture.supplyAsync(
        () -> {
          int requests = 0;
          try (Socket socket = server.accept()) {
            socket.setSoTimeout(SHORTER_THAN_THE_KEEP_ALIVE);
            BufferedReader reader =
                new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
              if (line.isEmpty()) {
                requests++;
                socket
                    .getOutputStream()
                    .write(
                        "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":{}}"
                            .getBytes(StandardCharsets.US_ASCII));
              }
            }
            return requests;
          } catch (IOException e) {
            throw new AssertionError("the client kept the connection", e);
          }
        });
  }

  private static int result(CompletableFuture<Integer> connection) throws Exception {
    return connection.get(10, TimeUnit.SECONDS);
  }

  @Test
  void closingAClientDropsItsIdleConnections() throws Exception {
    CompletableFuture<Integer> connection = requestsUntilDropped();
    comm.campaigns().getSmsCampaign("a");
    comm.close();

    assertThat(result(connection)).isEqualTo(1);
  }

  @Test
  void closingAViewKeepsTheConnectionsThatItShares() throws Exception {
    CompletableFuture<Integer> connection = requestsUntilDropped();
    try (CommClient view = comm.with(CallOptions.unchanged())) {
      view.campaigns().getSmsCampaign("a");
    }
    comm.campaigns().getSmsCampaign("b");
    comm.close();

    assertThat(result(connection)).isEqualTo(2);
  }

  @Test
  void aCallAfterClosingIsRefused() {
    CommClient view = comm.with(CallOptions.unchanged());
    comm.close();

    for (CommClient closed : List.of(comm, view)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> closed.campaigns().getSmsCampaign("a"))
          .withMessage("the client is closed");
    }
  }

  @Test
  void closingEndsACallThatRuns() throws Exception {
    try (RawServer silent = new RawServer(RawServer.Wire::awaitEnd)) {
      CommClient running = CommClient.builder().baseUrl(silent.url()).token(() -> "t").build();
      CompletableFuture<TransportException> ended =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      TransportException.class,
                      () ->
                          running
                              .campaigns()
                              .createSmsCampaign(SmsCampaignCreate.builder().name("n").build())));
      silent.awaitRequest();
      running.close();

      TransportException e = ended.get(10, TimeUnit.SECONDS);
      assertThat(e.getCause()).hasMessage("the client was closed");
      assertThat(e.mayHaveBeenProcessed()).isTrue();
      silent.awaitNoConnection();
    }
  }

  @Test
  void closingEndsACallThatWaitsForItsNextAttempt() throws Exception {
    String busy = "HTTP/1.1 503 X\r\nRetry-After: 9\r\nContent-Length: 0\r\n\r\n";
    try (RawServer server = new RawServer(wire -> wire.write(busy))) {
      CommClient waiting = CommClient.builder().baseUrl(server.url()).token(() -> "t").build();
      CountDownLatch waits = new CountDownLatch(1);
      CommClient view =
          waiting.with(
              CallOptions.unchanged()
                  .retryPolicy(
                      (attempts, failure) -> {
                        waits.countDown();
                        return Optional.of(Duration.ofSeconds(50));
                      }));
      CompletableFuture<TransportException> ended =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      TransportException.class, () -> view.campaigns().getSmsCampaign("a")));
      waits.await();
      waiting.close();

      TransportException e = ended.get(10, TimeUnit.SECONDS);
      assertThat(e.getCause()).hasMessage("the client was closed");
      assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  private static List<Thread> watchdogs() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("sms-contracts-watchdog"))
        .toList();
  }

  @Test
  void noThreadIsLeftAfterClosing() throws Exception {
    List<Thread> ofOthers = watchdogs();
    try (RawServer busy = new RawServer(wire -> wire.write(RawServer.OK))) {
      CommClient client = CommClient.builder().baseUrl(busy.url()).token(() -> "t").build();
      assertThat(watchdogs()).isSubsetOf(ofOthers);

      client.campaigns().getSmsCampaign("a");
      List<Thread> own = new ArrayList<>(watchdogs());
      own.removeAll(ofOthers);
      assertThat(own).singleElement().satisfies(it -> assertThat(it.isDaemon()).isTrue());

      client.close();
      own.get(0).join(10_000);
      assertThat(own.get(0).isAlive()).isFalse();
    }
  }

  @Test
  void closingRefusesCallsOnATransportOfTheCallersOwnAndLeavesItAlone() {
    Recorder own = Recorder.answering(200, "{\"data\":{}}");
    CommClient client = CommClient.builder().token(() -> "t").transport(own).build();

    assertThatCode(client::close).doesNotThrowAnyException();
    assertThatIllegalStateException().isThrownBy(() -> client.campaigns().getSmsCampaign("c"));
    assertThat(own.requests()).isEmpty();
  }
}
