package io.github.smscontracts.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.smscontracts.mock.PreferringClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A transport to the mock that can ask for an answer, drop the token, and remembers what passed.
 */
final class Wire implements UnaryOperator<Client> {

  private final String preference;
  private final boolean withToken;
  private Request request;
  private Map<String, Collection<String>> answerHeaders = Map.of();

  private Wire(String preference, boolean withToken) {
    this.preference = preference;
    this.withToken = withToken;
  }

  static Wire plain() {
    return new Wire("", true);
  }

  /** Asks Prism for an answer, such as {@code code=404, example=message}. */
  static Wire preferring(String prefer) {
    return new Wire(prefer, true);
  }

  static Wire withoutToken() {
    return new Wire("", false);
  }

  @Override
  public Client apply(Client http) {
    Client transport = preference.isEmpty() ? http : new PreferringClient(http, preference);
    return (sent, options) -> execute(transport, sent, options);
  }

  private Response execute(Client transport, Request sent, Request.Options options)
      throws IOException {
    request = sent;
    Map<String, Collection<String>> headers = new LinkedHashMap<>(sent.headers());
    if (!withToken) {
      headers.remove("Authorization");
    }
    Response response =
        transport.execute(
            Request.create(
                sent.httpMethod(),
                sent.url(),
                headers,
                sent.body(),
                sent.charset(),
                sent.requestTemplate()),
            options);
    answerHeaders = response.headers();
    return response.toBuilder().request(sent).build();
  }

  Request request() {
    return request;
  }

  /** What Prism found wrong with the request; the status alone does not tell. */
  List<JsonNode> requestViolations() {
    return violations("request");
  }

  /** What Prism found wrong with its own answer, which is an example of the specification. */
  List<JsonNode> responseViolations() {
    return violations("response");
  }

  String contentType() {
    return answerHeaders.getOrDefault("content-type", List.of()).stream().findFirst().orElse("");
  }

  private List<JsonNode> violations(String where) {
    return answerHeaders.getOrDefault("sl-violations", List.of()).stream()
        .flatMap(header -> violations(header, where).stream())
        .toList();
  }

  static List<JsonNode> violations(String header, String where) {
    List<JsonNode> found = new ArrayList<>();
    try {
      for (JsonNode violation : new JsonMapper().readTree(header)) {
        if (violation.at("/location/0").asText().equals(where)) {
          found.add(violation);
        }
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError("sl-violations is not JSON: " + header, e);
    }
    return found;
  }
}
