package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Client;
import feign.Request;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WrapperTest {

  @AutoClose private final RawServer server = new RawServer();

  private CommClient wrapped(UnaryOperator<Client> wrapper) {
    return Calls.comm(server).retryPolicy(RetryPolicy.never()).wrapTransport(wrapper).build();
  }

  private static Request changed(
      Request request, String url, Map<String, Collection<String>> headers) {
    return Request.create(
        request.httpMethod(),
        url,
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
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
      TransportException e = Calls.failed(TransportException.class, () -> create(comm));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.mayHaveBeenProcessed()).isTrue();
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
    try (CommClient comm =
        wrapped(
            http ->
                (request, options) ->
                    http.execute(changed(request, request.url(), odd), options))) {
      create(comm);

      assertThat(server.heads().get(0))
          .contains("Content-Length: 12\r\n", "Host: 127.0.0.1:")
          .doesNotContain("Transfer-Encoding", "elsewhere");
    }
  }

  @Test
  void aRequestToAnotherServerIsNotSent() {
    String elsewhere = server.url() + "/elsewhere";
    try (CommClient comm =
        Calls.comm()
            .wrapTransport(
                http ->
                    (request, options) ->
                        http.execute(changed(request, elsewhere, request.headers()), options))
            .build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> get(comm))
          .withMessage(
              "this client sends to https://api.comm.com alone, and not to another server");
      assertThat(server.connections()).isZero();
    }
  }
}
