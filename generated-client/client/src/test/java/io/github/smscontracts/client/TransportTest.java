package io.github.smscontracts.client;

import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TransportTest {

  private static final String ID = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
  private static final Consumer<CommClient> READ = comm -> comm.campaigns().getSmsCampaign("c");
  private static final Consumer<CommClient> CREATE =
      comm -> comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build());

  private static CommClient client(URI url) {
    return CommClient.builder()
        .baseUrl(url)
        .token(() -> "t")
        .retryPolicy(RetryPolicy.never())
        .build();
  }

  private static TransportException failed(CommClient comm, Consumer<CommClient> call) {
    return catchThrowableOfType(TransportException.class, () -> call.accept(comm));
  }

  static List<Consumer<CommClient>> calls() {
    return List.of(READ, CREATE);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aRequestWhoseConnectionDropsIsSentOnce(Consumer<CommClient> call) throws IOException {
    try (RawServer server = new RawServer(wire -> wire.socket().close());
        CommClient comm = client(server.url())) {
      assertThat(failed(comm, call).mayHaveBeenProcessed()).isTrue();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  /** There clients like to send again by themselves. */
  @ParameterizedTest
  @MethodSource("calls")
  void soIsOneOnAConnectionThatHasServedBefore(Consumer<CommClient> call) throws IOException {
    Semaphore served = new Semaphore(1);
    try (RawServer server =
            new RawServer(
                wire -> {
                  if (!served.tryAcquire()) {
                    throw new IOException("drop it");
                  }
                  wire.write(OK);
                });
        CommClient comm = client(server.url())) {
      READ.accept(comm);

      assertThat(failed(comm, call).mayHaveBeenProcessed()).isTrue();
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void aRefusedConnectionNeverLeft() throws IOException {
    URI url;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      url = URI.create("http://127.0.0.1:" + server.getLocalPort());
    }
    try (CommClient comm = client(url)) {
      assertThat(failed(comm, READ).mayHaveBeenProcessed()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 421, 425, 429, 503})
  void anAnswerThatAsksForARepetitionIsOneAnswer(int status) throws IOException {
    try (RawServer server =
            new RawServer(
                wire ->
                    wire.write(
                        "HTTP/1.1 %d X\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"
                            .formatted(status)));
        CommClient comm = client(server.url())) {
      SmsApiException e = catchThrowableOfType(SmsApiException.class, () -> CREATE.accept(comm));

      assertThat(e.status()).isEqualTo(status);
      assertThat(e.headers().get("Retry-After")).containsExactly("0");
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws IOException {
    try (RawServer server =
            new RawServer(
                wire ->
                    wire.write(
                        "HTTP/1.1 %d X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
                            .formatted(status)));
        CommClient comm = client(server.url())) {
      assertThatThrownBy(() -> READ.accept(comm))
          .isInstanceOfSatisfying(
              SmsApiException.class, e -> assertThat(e.status()).isEqualTo(status));
      assertThat(server.heads())
          .singleElement()
          .asString()
          .startsWith("GET /v1/sms/campaigns/c HTTP/1.1");
    }
  }

  @Test
  void noChallengeIsAnsweredAndNoCookieKept() throws IOException {
    try (RawServer server =
            new RawServer(
                wire ->
                    wire.write(
                        "HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"r\"\r\n"
                            + "Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"));
        CommClient comm = client(server.url())) {
      for (int i = 0; i < 2; i++) {
        catchThrowableOfType(UnauthorizedException.class, () -> READ.accept(comm));
      }
      assertThat(server.heads()).hasSize(2).allSatisfy(it -> assertThat(it).doesNotContain("a=b"));
    }
  }

  @Test
  void theRequestIsWhatTheCallSays() throws IOException {
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm = client(server.url())) {
      CREATE.accept(comm);

      assertThat(server.heads().get(0).lines().filter(it -> !it.startsWith("Host: ")))
          .containsExactlyInAnyOrder(
              "POST /v1/sms/campaigns HTTP/1.1",
              "Accept: application/json",
              "Accept-Encoding: gzip",
              "Authorization: Bearer t",
              "Connection: keep-alive",
              "Content-Length: 12",
              "Content-Type: application/json",
              "User-Agent: sms-contracts",
              "");
    }
  }

  @Test
  void aConnectionServesMoreThanOneCall() throws IOException {
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm = client(server.url())) {
      READ.accept(comm);
      CREATE.accept(comm);
      catchThrowableOfType(SmsException.class, () -> READ.accept(comm));

      assertThat(server.requests()).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  static List<RawServer.Script> ends() {
    return List.of(
        wire -> { // in silence
          wire.write(OK);
          wire.socket().close();
        },
        wire -> wire.write(OK + "more"), // left in the socket, or in a buffer
        wire -> {
          wire.write(OK);
          wire.write("more");
        },
        wire -> wire.write("HTTP/1.1 204 No Content\r\n\r\n{\"data\":{}}"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void aConnectionThatIsOfNoMoreUseIsNotUsed(RawServer.Script end) throws Exception {
    Semaphore ended = new Semaphore(0);
    try (RawServer server =
            new RawServer(
                wire -> {
                  try {
                    end.answer(wire);
                  } finally {
                    ended.release();
                  }
                });
        CommClient comm = client(server.url())) {
      for (int i = 1; i <= 3; i++) {
        try {
          CREATE.accept(comm);
        } catch (InvalidResponseException e) {
          assertThat(e.status()).isEqualTo(204);
        }
        ended.acquire();
        assertThat(server.connections()).isEqualTo(i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void anEndlessBodyIsLeftAtTheLimit(int status) throws Exception {
    byte[] more = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    try (RawServer server =
            new RawServer(
                wire -> {
                  wire.write("HTTP/1.1 " + status + " X\r\nConnection: close\r\n\r\n\"");
                  while (true) {
                    wire.write(more);
                  }
                });
        CommClient comm =
            CommClient.builder()
                .baseUrl(server.url())
                .token(() -> "t")
                .responseLimit(1_000_000)
                .build()) {
      AnswerException e = catchThrowableOfType(AnswerException.class, () -> CREATE.accept(comm));

      assertThat(e.status()).isEqualTo(status);
      assertThat(e.body()).startsWith("\"xxx").hasSize(8 * 1024);
      server.awaitNoConnection();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"data\":{}}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"data\":{}}\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nwhat",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n",
        "what",
        ""
      })
  void anAnswerThatBreaksOffIsNone(String text) throws Exception {
    try (RawServer server =
            new RawServer(
                wire -> {
                  wire.write(text);
                  throw new IOException("break off");
                });
        CommClient comm = client(server.url())) {
      assertThat(failed(comm, CREATE).mayHaveBeenProcessed()).isTrue();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anErrorWhoseBodyStallsKeepsItsStatus(Consumer<CommClient> call) throws Exception {
    try (RawServer server =
            new RawServer(
                wire -> {
                  wire.write("HTTP/1.1 401 X\r\nContent-Length: 9\r\n\r\nno");
                  wire.awaitEnd();
                });
        CommClient comm = CommClient.builder().baseUrl(server.url()).token(() -> "t").build()) {
      CommClient hasty = comm.with(CallOptions.unchanged().readTimeout(Duration.ofMillis(100)));

      assertThatThrownBy(() -> call.accept(hasty))
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageContaining("a body that was lost");
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aBodyThatIsNotThereIsAnnouncedToo() throws Exception {
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm = client(server.url())) {
      comm.campaigns().stopSmsCampaignSend(ID, ID);

      assertThat(server.heads().get(0)).startsWith("POST ").contains("Content-Length: 0\r\n");
      READ.accept(comm);
      assertThat(server.heads().get(1)).doesNotContain("Content-Length");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\nContent-Length: 2", "Content-Length: -1"})
  void anErrorWhoseBodyHasNoEndKeepsItsStatus(String framing) throws Exception {
    try (RawServer server =
            new RawServer(wire -> wire.write("HTTP/1.1 401 X\r\n" + framing + "\r\n\r\n{}"));
        CommClient comm = client(server.url())) {
      assertThatThrownBy(() -> CREATE.accept(comm)).isInstanceOf(UnauthorizedException.class);
      server.awaitNoConnection();
    }
  }

  @Test
  void theBeginningOfABodyDoesNotEndInTheBeginningOfTheToken() throws Exception {
    String body = "x".repeat(90) + "secret-token".repeat(3);
    try (RawServer server =
            new RawServer(
                wire ->
                    wire.write(
                        "HTTP/1.1 500 X\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(body.length(), body)));
        CommClient comm =
            CommClient.builder()
                .baseUrl(server.url())
                .token(() -> "secret-token")
                .responseLimit(100)
                .build()) {
      ServerException e = catchThrowableOfType(ServerException.class, () -> CREATE.accept(comm));

      assertThat(e.body()).isEqualTo("x".repeat(90));
    }
  }

  @Test
  void aSchemeInCapitalsIsOne() throws Exception {
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm = client(URI.create("HTTP://LOCALHOST:" + server.url().getPort()))) {
      READ.accept(comm);

      assertThat(server.heads().get(0)).contains("Host: LOCALHOST:" + server.url().getPort());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[31mHTTP\u2028\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX\033 : y\r\nno header\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\033Z\r\n",
      })
  void whatIsNoHttpIsQuotedInOneVisibleLine(String answer) throws Exception {
    try (RawServer server = new RawServer(wire -> wire.write(answer));
        CommClient comm = client(server.url())) {
      TransportException e = failed(comm, CREATE);

      for (Throwable shown = e; shown != null; shown = shown.getCause()) {
        assertThat(shown.toString()).doesNotContainPattern("[\\p{Cntrl}\u2028]");
      }
    }
  }

  @Test
  void aTextOfAnyLengthIsSentWhole() throws Exception {
    String name = "ü".repeat(1_000_000);
    try (RawServer server = new RawServer(wire -> wire.write(RawServer.ok("{\"data\":{}}")));
        CommClient comm = client(server.url())) {
      comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name(name).build());

      assertThat(server.heads().get(0)).contains("Content-Length: 2000011");
    }
  }
}
