package io.github.smscontracts.client;

import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import feign.Request;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WrapperTest {

  private static void create(CommClient comm) {
    comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build());
  }

  private static CommClient wrapped(URI url, UnaryOperator<Client> wrapper) {
    return CommClient.builder()
        .baseUrl(url)
        .token(() -> "t")
        .retryPolicy(RetryPolicy.never())
        .wrapTransport(wrapper)
        .build();
  }

  /** Of two sends within an attempt, the second one's failure does not undo the first. */
  @Test
  void aWrapperThatSendsTwiceIsNotToldThatTheRequestNeverLeft() throws Exception {
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
    try (RawServer server = new RawServer(wire -> wire.socket().close());
        CommClient comm = wrapped(server.url(), again)) {
      TransportException e = catchThrowableOfType(TransportException.class, () -> create(comm));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.mayHaveBeenProcessed()).isTrue();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void zeroInAWrappersTimeoutsMeansForEver() throws Exception {
    Request.Options forEver =
        new Request.Options(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm =
            wrapped(server.url(), http -> (request, options) -> http.execute(request, forEver))) {
      comm.campaigns().getSmsCampaign("c");

      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aWrapperCannotChangeWhereARequestEnds() throws Exception {
    Map<String, Collection<String>> odd =
        Map.of(
            "Transfer-Encoding", List.of("chunked"),
            "Content-Length", List.of("1"),
            "Host", List.of("elsewhere"));
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm =
            wrapped(
                server.url(),
                http ->
                    (request, options) ->
                        http.execute(
                            Request.create(
                                request.httpMethod(),
                                request.url(),
                                odd,
                                request.body(),
                                request.charset(),
                                request.requestTemplate()),
                            options))) {
      create(comm);

      assertThat(server.heads().get(0))
          .contains("Content-Length: 12\r\n", "Host: 127.0.0.1:")
          .doesNotContain("Transfer-Encoding", "elsewhere");
    }
  }

  @Test
  void aRequestToAnotherServerIsNotSent() throws Exception {
    try (RawServer server = new RawServer(wire -> wire.write(OK));
        CommClient comm =
            CommClient.builder()
                .token(() -> "t")
                .wrapTransport(
                    http ->
                        (request, options) ->
                            http.execute(
                                Request.create(
                                    request.httpMethod(),
                                    server.url() + "/elsewhere",
                                    request.headers(),
                                    Request.Body.empty(),
                                    request.requestTemplate()),
                                options))
                .build()) {
      assertThatThrownBy(() -> comm.campaigns().getSmsCampaign("c"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("this client sends to https://api.comm.com alone, and not to another server");
      assertThat(server.connections()).isZero();
    }
  }
}
