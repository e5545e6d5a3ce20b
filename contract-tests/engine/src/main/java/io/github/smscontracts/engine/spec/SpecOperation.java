package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One operation of a specification. */
public record SpecOperation(Spec spec, String verb, String path, JsonNode node) {

  private static final String JSON = "application/json";
  private static final int ANY_OTHER = 418;

  public String id() {
    return node.path("operationId").asText();
  }

  public String method() {
    return verb.toUpperCase(Locale.ROOT);
  }

  public boolean idempotent() {
    return node.path("x-idempotent").asBoolean();
  }

  /** The server of the operation, of its path, or of the specification. */
  public String server() {
    return Stream.of(node, spec.root().path("paths").path(path), spec.root())
        .map(level -> level.at("/servers/0/url").asText())
        .filter(url -> !url.isEmpty())
        .findFirst()
        .orElse("");
  }

  public boolean needsToken() {
    return !security().isEmpty();
  }

  private JsonNode security() {
    return node.has("security") ? node.get("security") : spec.root().path("security");
  }

  /** The header that carries the token. */
  public String tokenHeader() {
    JsonNode scheme = scheme();
    return scheme.path("type").asText().equals("apiKey")
        ? scheme.path("name").asText()
        : "Authorization";
  }

  /** The prefix of the token in its header. */
  public String tokenPrefix() {
    return scheme().path("scheme").asText().equals("bearer") ? "Bearer " : "";
  }

  private JsonNode scheme() {
    String name = security().path(0).fieldNames().next();
    return spec.root().path("components").path("securitySchemes").path(name);
  }

  public List<SpecParameter> parameters() {
    return node.path("parameters")
        .valueStream()
        .map(given -> SpecParameter.of(spec, spec.follow(given)))
        .toList();
  }

  /** The example of every parameter, or of the required ones only. */
  public Map<String, JsonNode> arguments(boolean optionalToo) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    for (SpecParameter parameter : parameters()) {
      if (parameter.required() || optionalToo) {
        arguments.put(parameter.name(), parameter.example());
      }
    }
    return arguments;
  }

  public boolean hasBody() {
    return node.has("requestBody");
  }

  public boolean needsBody() {
    return requestBody().path("required").asBoolean();
  }

  public JsonNode bodySchema() {
    return schemaOf(requestBody());
  }

  /** The first example of the request body; missing if there is no body. */
  public JsonNode body() {
    return bodies().values().stream().findFirst().orElse(Spec.nothing());
  }

  public Map<String, JsonNode> bodies() {
    return examples(requestBody());
  }

  /** The media type of the request body. */
  public String contentType() {
    return requestBody().path("content").properties().stream()
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse("");
  }

  JsonNode requestBody() {
    return spec.follow(node.path("requestBody"));
  }

  /** Statuses, {@code default} included, with their responses. */
  public Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new TreeMap<>();
    node.path("responses")
        .properties()
        .forEach(entry -> responses.put(entry.getKey(), spec.follow(entry.getValue())));
    return responses;
  }

  /** The status, or a representative of a range or of the default. */
  public static int codeOf(String status) {
    return status.equals("default") ? ANY_OTHER : Integer.parseInt(status.replace("XX", "00"));
  }

  public JsonNode schemaOf(JsonNode requestOrResponse) {
    return json(requestOrResponse).path("schema");
  }

  public Map<String, JsonNode> examples(JsonNode requestOrResponse) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    json(requestOrResponse)
        .path("examples")
        .properties()
        .forEach(
            entry -> examples.put(entry.getKey(), spec.follow(entry.getValue()).path("value")));
    return examples;
  }

  static JsonNode json(JsonNode requestOrResponse) {
    JsonNode content = requestOrResponse.path("content");
    return content.has(JSON) || content.isEmpty() ? content.path(JSON) : content.iterator().next();
  }

  @Override
  public String toString() {
    return id();
  }
}
