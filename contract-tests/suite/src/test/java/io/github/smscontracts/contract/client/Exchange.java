package io.github.smscontracts.contract.client;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.mock.PreferringClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The exchange between a client and a server in one call. The suite's clients are made once; what
 * their transport does is set per call, in its thread.
 */
final class Exchange {

  private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

  /** Answers a request. */
  interface Server {
    Response answer(Client http, Request request, Request.Options options) throws IOException;
  }

  private final Server server;
  private final List<Request> requests = new ArrayList<>();
  private final List<Violation> reported = new ArrayList<>();
  private Response answer;

  private Exchange(Server server) {
    this.server = server;
  }

  /** A real server. */
  static Exchange real() {
    return begin((http, request, options) -> http.execute(request, options));
  }

  /** The mock, asked for an answer, such as {@code code=404, example=message}. */
  static Exchange preferring(String prefer) {
    return begin(
        (http, request, options) -> new PreferringClient(http, prefer).execute(request, options));
  }

  /** A fixed answer; nothing is sent. */
  static Exchange answering(int status, String contentType, byte[] body) {
    return begin(
        (http, request, options) ->
            Response.builder()
                .status(status)
                .headers(Map.of("Content-Type", List.of(contentType)))
                .body(body)
                .request(request)
                .build());
  }

  static Exchange answering(int status, String json) {
    return answering(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  static Exchange begin(Server server) {
    Exchange exchange = new Exchange(server);
    CURRENT.set(exchange);
    return exchange;
  }

  static Client transport(Client http) {
    return (request, options) -> CURRENT.get().execute(http, request, options);
  }

  static void report(List<Violation> violations) {
    CURRENT.get().reported.addAll(violations);
  }

  private Response execute(Client http, Request request, Request.Options options)
      throws IOException {
    requests.add(request);
    answer = server.answer(http, request, options);
    return answer;
  }

  List<Request> requests() {
    return requests;
  }

  List<Violation> reported() {
    return reported;
  }

  /** The answer, whose body has been read. */
  Response answer() {
    return answer;
  }
}
