package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.failed;
import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.Calls.lost;
import static io.github.smscontracts.client.RawServer.OK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Request;
import feign.codec.EncodeException;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TransportTest {

  private static final String ID = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";

  @AutoClose private final RawServer server = new RawServer();
  @AutoClose private final CommClient comm = builder().build();

  private ClientBuilder<CommClient> builder() {
    return Calls.comm(server).retryPolicy(RetryPolicy.never());
  }

  @Test
  void theRequestIsWhatTheCallSays() {
    create(comm);

    assertThat(server.heads().get(0).lines().filter(line -> !line.startsWith("Host: ")))
        .containsExactlyInAnyOrder(
            "POST /v1/sms/campaigns HTTP/1.1",
            "Accept: application/json",
            "Accept-Encoding: gzip",
            "Authorization: Bearer " + Calls.TOKEN,
            "Connection: keep-alive",
            "Content-Length: 12",
            "Content-Type: application/json",
            "User-Agent: sms-contracts",
            "");
  }

  static List<RawServer.Script> ends() {
    return List.of(
        wire -> { // in silence
          wire.write(OK);
          wire.close();
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
    server.answer(
        wire -> {
          try {
            end.answer(wire);
          } finally {
            ended.release();
          }
        });
    for (int i = 1; i <= 3; i++) {
      try {
        create(comm);
      } catch (InvalidResponseException e) {
        assertThat(e.status()).isEqualTo(204);
      }
      ended.acquire();
      assertThat(server.connections()).isEqualTo(i);
    }
  }

  @Test
  void aBodyThatIsNotThereIsAnnouncedToo() {
    comm.campaigns().stopSmsCampaignSend(ID, ID);
    get(comm);

    assertThat(server.heads().get(0)).startsWith("POST ").contains("Content-Length: 0\r\n");
    assertThat(server.heads().get(1)).doesNotContain("Content-Length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 2\r\nContent-Length: 2", "Content-Length: -1"})
  void anErrorWhoseBodyHasNoEndKeepsItsStatus(String framing) throws Exception {
    server.answer("HTTP/1.1 401 X\r\n" + framing + "\r\n\r\n{}");

    assertThatThrownBy(() -> create(comm)).isInstanceOf(UnauthorizedException.class);
    server.awaitOpenConnections(0);
  }

  @Test
  void theBeginningOfABodyDoesNotEndInTheBeginningOfTheToken() {
    String body = "x".repeat(90) + Calls.TOKEN.repeat(3);
    server.answer(RawServer.ok(body).replace("200 OK", "500 X"));
    try (CommClient limited = builder().responseLimit(100).build()) {
      assertThat(failed(ServerException.class, () -> create(limited)).body())
          .isEqualTo("x".repeat(90));
    }
  }

  @Test
  void aSchemeInCapitalsIsOne() {
    String host = "LOCALHOST:" + server.url().getPort();
    try (CommClient loud = Calls.comm().baseUrl(URI.create("HTTP://" + host)).build()) {
      get(loud);

      assertThat(server.heads().get(0)).contains("Host: " + host);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[31mHTTP\u2028\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX\033 : y\r\nno header\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\033Z\r\n",
      })
  void whatIsNoHttpIsQuotedInOneVisibleLine(String answer) {
    server.answer(answer);
    TransportException e = failed(TransportException.class, () -> create(comm));

    for (Throwable shown = e; shown != null; shown = shown.getCause()) {
      assertThat(shown.toString()).doesNotContainPattern("[\\p{Cntrl}\u2028]");
    }
  }

  @Test
  void aTextOfAnyLengthIsSentWhole() {
    String name = "ü".repeat(1_000_000);
    comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name(name).build());

    assertThat(server.requests().get(0).body()).isEqualTo("{\"name\":\"" + name + "\"}");
  }

  private CommClient wrapped(UnaryOperator<Client> wrapper) {
    return builder().wrapTransport(wrapper).build();
  }

  private static UnaryOperator<Client> sending(
      Request.HttpMethod method, String url, Map<String, Collection<String>> headers) {
    return http ->
        (request, options) ->
            http.execute(
                Request.create(method, url, headers, request.body(), UTF_8, null), options);
  }

  /** Of two sends within an attempt, the second one's failure does not undo the first. */
  @Test
  void aWrapperThatSendsTwiceIsNotToldThatTheRequestNeverLeft() {
    server.answer(RawConnection::close);
    UnaryOperator<Client> again =
        http ->
            (request, options) -> {
              try {
                return http.execute(request, options);
              } catch (IOException e) {
                Thread.currentThread().interrupt(); // so that the second never leaves
                return http.execute(request, options);
              }
            };
    try (CommClient comm = wrapped(again)) {
      lost(true, () -> create(comm));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void zeroInAWrappersTimeoutsMeansForEver() {
    Request.Options forEver =
        new Request.Options(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
    try (CommClient comm = wrapped(http -> (request, options) -> http.execute(request, forEver))) {
      get(comm);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aWrapperCannotChangeWhereARequestEnds() {
    Map<String, Collection<String>> odd =
        Map.of(
            "Transfer-Encoding", List.of("chunked"),
            "Content-Length", List.of("1"),
            "Host", List.of("elsewhere"));
    try (CommClient comm = wrapped(sending(Request.HttpMethod.POST, server.url() + "/x", odd))) {
      create(comm);

      assertThat(server.heads().get(0))
          .contains("Content-Length: 12\r\n", "Host: 127.0.0.1:")
          .doesNotContain("Transfer-Encoding", "elsewhere");
    }
  }

  @Test
  void aWrapperSeesTheMethodAndMayFailAsFeignDoes() {
    List<String> seen = new ArrayList<>();
    UnaryOperator<Client> failing =
        http ->
            (request, options) -> {
              seen.add(request.requestTemplate().methodMetadata().configKey());
              throw new EncodeException("of Feign", new IOException("reset"));
            };
    try (CommClient comm = wrapped(failing)) {
      assertThatExceptionOfType(TransportException.class)
          .isThrownBy(() -> get(comm))
          .havingCause()
          .withMessage("reset");
    }
    assertThat(seen).allMatch(method -> method.startsWith("SmsCampaignsApi#getSmsCampaign"));
  }

  @Test
  void aRequestToAnotherServerIsNotSent() {
    UnaryOperator<Client> elsewhere =
        sending(Request.HttpMethod.GET, server.url() + "/elsewhere", Map.of());
    try (CommClient comm = Calls.comm().wrapTransport(elsewhere).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> get(comm))
          .withMessage(
              "this client sends to https://api.comm.com alone, and not to another server");
      assertThat(server.connections()).isZero();
    }
  }
}
