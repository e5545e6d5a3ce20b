package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One operation of a specification. */
record SpecOperation(Spec spec, String verb, String path, JsonNode node) {

  /** A parameter: where it stands, its name, schema and example. */
  record Parameter(
      String in,
      String name,
      boolean required,
      JsonNode schema,
      JsonNode example,
      boolean explode) {

    @Override
    public String toString() {
      return name;
    }
  }

  String id() {
    return node.path("operationId").asText();
  }

  String method() {
    return verb.toUpperCase(Locale.ROOT);
  }

  List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode given : node.path("parameters")) {
      JsonNode parameter = spec.follow(given);
      parameters.add(
          new Parameter(
              parameter.path("in").asText(),
              parameter.path("name").asText(),
              parameter.path("required").asBoolean(),
              spec.follow(parameter.path("schema")),
              parameter.path("example"),
              parameter.path("explode").asBoolean(true)));
    }
    return parameters;
  }

  /** The example of every parameter, or of the required ones only. */
  Map<String, JsonNode> arguments(boolean optionalToo) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    for (Parameter parameter : parameters()) {
      if (parameter.required() || optionalToo) {
        arguments.put(parameter.name(), parameter.example());
      }
    }
    return arguments;
  }

  boolean hasBody() {
    return node.has("requestBody");
  }

  JsonNode bodySchema() {
    return spec.follow(json(spec.follow(node.path("requestBody"))).path("schema"));
  }

  /** The first example of the request body, or nothing where there is no body. */
  JsonNode body() {
    return bodies().values().stream().findFirst().orElse(Spec.nothing());
  }

  Map<String, JsonNode> bodies() {
    return examples(spec.follow(node.path("requestBody")));
  }

  /** Statuses, {@code default} included, with their responses. */
  Map<String, JsonNode> responses() {
    Map<String, JsonNode> responses = new TreeMap<>();
    node.path("responses")
        .properties()
        .forEach(entry -> responses.put(entry.getKey(), spec.follow(entry.getValue())));
    return responses;
  }

  JsonNode schemaOf(JsonNode response) {
    return json(response).path("schema");
  }

  /** The schema of the first success, or nothing where a success has no body. */
  JsonNode successSchema() {
    return responses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> schemaOf(response.getValue()))
        .findFirst()
        .orElse(Spec.nothing());
  }

  Map<String, JsonNode> examples(JsonNode requestOrResponse) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    json(requestOrResponse)
        .path("examples")
        .properties()
        .forEach(
            entry -> examples.put(entry.getKey(), spec.follow(entry.getValue()).path("value")));
    return examples;
  }

  private static JsonNode json(JsonNode requestOrResponse) {
    return requestOrResponse.path("content").path("application/json");
  }

  @Override
  public String toString() {
    return id();
  }
}
