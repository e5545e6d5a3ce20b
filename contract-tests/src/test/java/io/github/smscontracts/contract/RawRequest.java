package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.SpecOperation.Parameter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Requests past the generated client, to see what the mock itself refuses. */
final class RawRequest {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RawRequest() {}

  static HttpResponse<String> send(
      URI server, SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + target(operation, arguments)))
            .header("Authorization", "Bearer " + Vendor.TOKEN)
            .header("Accept", "application/json");
    if (body.isMissingNode()) {
      request.method(operation.method(), BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(operation.method(), BodyPublishers.ofString(body.toString()));
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** Path and query as the specification writes them. */
  static String target(SpecOperation operation, Map<String, JsonNode> arguments) {
    String path = operation.path();
    for (Map.Entry<String, JsonNode> argument : arguments.entrySet()) {
      path = path.replace("{" + argument.getKey() + "}", encoded(argument.getValue().asText()));
    }
    return path + query(operation, arguments);
  }

  private static String query(SpecOperation operation, Map<String, JsonNode> arguments) {
    String query =
        operation.parameters().stream()
            .filter(parameter -> parameter.in().equals("query"))
            .filter(parameter -> arguments.containsKey(parameter.name()))
            .map(parameter -> query(parameter, arguments.get(parameter.name())))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String query(Parameter parameter, JsonNode value) {
    if (!value.isArray()) {
      return pair(parameter.name(), value.asText());
    }
    Stream<String> items = StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText);
    return parameter.explode()
        ? items.map(item -> pair(parameter.name(), item)).collect(Collectors.joining("&"))
        : pair(parameter.name(), items.collect(Collectors.joining(",")));
  }

  private static String pair(String name, String value) {
    return encoded(name) + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What Prism found wrong, as JSON pointers such as {@code /body/meta/send_type}. */
  static List<String> refusals(HttpResponse<String> answer) {
    return answer.headers().allValues("sl-violations").stream()
        .flatMap(header -> Wire.violations(header, "request").stream())
        .map(RawRequest::pointer)
        .toList();
  }

  private static String pointer(JsonNode violation) {
    StringBuilder pointer = new StringBuilder();
    violation.path("location").forEach(step -> pointer.append('/').append(step.asText()));
    return pointer.substring("/request".length());
  }
}
