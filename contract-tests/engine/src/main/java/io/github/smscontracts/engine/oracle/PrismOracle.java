package io.github.smscontracts.engine.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.spec.Bundle;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prism. It plays a vendor and judges requests by it; a response it judges as the body of a request
 * to a second mock, which has one path for each response of the same specification.
 */
public final class PrismOracle implements Oracle {

  private static final HttpClient HTTP = http();
  private static final String ANY_TOKEN = "any-token";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 404, 405, 406, 415, 422);

  private final URI requests;
  private final URI responses;
  private final String prefix;
  private final String sha256;

  public PrismOracle(URI requests, URI responses, String prefix, String sha256) {
    this.requests = requests;
    this.responses = responses;
    this.prefix = prefix;
    this.sha256 = sha256;
  }

  @Override
  public String name() {
    return "Prism";
  }

  @Override
  public String sha256() {
    return sha256;
  }

  @Override
  public Verdict request(RawRequest request) {
    return send(requests, request);
  }

  @Override
  public Verdict response(SpecOperation operation, String status, JsonNode document) {
    return send(
        responses,
        new RawRequest(
            "POST",
            Bundle.document(prefix, operation.id(), status),
            Map.of("Content-Type", "application/json"),
            document.toString()));
  }

  private static Verdict send(URI server, RawRequest request) {
    try {
      HttpResponse<String> answer = send(request.http(server, ANY_TOKEN));
      Verdict verdict = verdict(answer.statusCode(), new TreeMap<>(answer.headers().map()));
      return verdict.where().isEmpty() && !verdict.accepted() ? problem(answer) : verdict;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends a request, and again on a new connection if that fails: Node closes idle ones after 5
   * seconds, so a kept one may be stale, and the mock keeps no state.
   */
  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      return http().send(request, BodyHandlers.ofString());
    }
  }

  private static HttpClient http() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  /**
   * Reads Prism's violations as well, because a declared error status hides that the request was
   * rejected.
   */
  public static Verdict verdict(int status, Map<String, ? extends Iterable<String>> headers) {
    List<JsonNode> violations = new ArrayList<>();
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase("sl-violations")) {
            values.forEach(value -> violations.addAll(requestViolations(value)));
          }
        });
    if (violations.isEmpty() && status / 100 == 2) {
      return Verdict.accepts();
    }
    if (!REFUSALS.contains(status) && status / 100 != 2) {
      throw new IllegalStateException("Prism answered " + status + ", which is no verdict");
    }
    return Verdict.refuses(
        violations.stream().map(PrismOracle::where).distinct().toList(),
        status
            + violations.stream()
                .map(it -> it.path("message").asText())
                .collect(Collectors.joining("; ", ", ", "")));
  }

  /**
   * The verdict in Prism's own error, used where no error is declared, with the violations in its
   * body.
   */
  private static Verdict problem(HttpResponse<String> answer) {
    List<String> where = new ArrayList<>();
    List<String> words = new ArrayList<>(List.of(String.valueOf(answer.statusCode())));
    try {
      for (JsonNode violation : JSON.readTree(answer.body()).path("validation")) {
        List<String> steps = new ArrayList<>();
        violation.path("location").forEach(step -> steps.add(step.asText()));
        where.add(String.join("/", steps));
        words.add(violation.path("message").asText());
      }
    } catch (JsonProcessingException e) {
      words.add("a body that is not JSON");
    }
    return Verdict.refuses(where, String.join(", ", words));
  }

  private static List<JsonNode> requestViolations(String header) {
    List<JsonNode> found = new ArrayList<>();
    try {
      for (JsonNode violation : JSON.readTree(header)) {
        if (violation.at("/location/0").asText().equals("request")) {
          found.add(violation);
        }
      }
      return found;
    } catch (JsonProcessingException e) { // Prism cuts a header that grows too long
      return List.of(JSON.createObjectNode().put("message", "too many to list"));
    }
  }

  private static String where(JsonNode violation) {
    List<String> steps = new ArrayList<>();
    violation.path("location").forEach(step -> steps.add(step.asText()));
    return steps.size() < 2 ? "" : String.join("/", steps.subList(1, steps.size()));
  }
}
