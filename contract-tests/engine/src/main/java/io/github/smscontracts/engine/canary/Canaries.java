package io.github.smscontracts.engine.canary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.smscontracts.engine.cases.RawRequest;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Bundle;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The micro-specifications of {@code canaries.yaml}, merged into one specification, with their
 * probes.
 */
public final class Canaries {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode root = new Bundle().root();
  private final List<Probe> probes = new ArrayList<>();
  private final Spec spec;
  private int number;

  public Canaries() {
    ObjectNode nullable = root.withObject("/components/schemas/NullableObject");
    nullable.put("type", "object").put("nullable", true);
    nullable.putObject("properties").putObject("a").put("type", "integer");
    spec = new Spec("canary", root, "");
    for (JsonNode canary : read()) {
      number++;
      if (canary.has("operation")) {
        http(canary);
      } else {
        bodies(canary);
        parameters(canary);
      }
    }
  }

  private static JsonNode read() {
    try (InputStream in = Canaries.class.getResourceAsStream("/canaries.yaml")) {
      return new JsonMapper().readTree(new YAMLMapper().readTree(in).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Spec spec() {
    return spec;
  }

  public List<Probe> probes() {
    return probes;
  }

  private ObjectNode operation(String path, String method, String id) {
    ObjectNode paths = (ObjectNode) root.get("paths");
    ObjectNode operation = paths.putObject(path).putObject(method);
    operation.put("operationId", id);
    operation.putArray("security");
    operation.putObject("responses").putObject("200").put("description", "fine");
    return operation;
  }

  private void bodies(JsonNode canary) {
    String id = "canary" + number;
    JsonNode schema = canary.has("body") ? canary.get("body") : wrapped(canary.get("schema"));
    ObjectNode post = operation("/" + id, "post", id);
    json(post.putObject("requestBody").put("required", true), schema);
    json((ObjectNode) post.at("/responses/200"), schema);
    SpecOperation operation = spec.operation(id).orElseThrow();
    each(
        canary,
        (value, valid) -> {
          JsonNode document = canary.has("body") ? value : JSON.objectNode().set("v", value);
          String body = document.toString();
          RawRequest request =
              new RawRequest("POST", "/" + id, Map.of("Content-Type", "application/json"), body);
          add("request body", canary, body, valid, oracle -> oracle.request(request));
          Function<Oracle, Verdict> response = it -> it.response(operation, "200", document);
          add("response body", canary, body, valid, response);
        });
  }

  /** The values of a canary, and whether they are valid. */
  private static void each(JsonNode canary, BiConsumer<JsonNode, Boolean> use) {
    canary.path("valid").forEach(value -> use.accept(value, true));
    canary.path("invalid").forEach(value -> use.accept(value, false));
  }

  private static void json(ObjectNode owner, JsonNode schema) {
    owner.putObject("content").putObject("application/json").set("schema", schema);
  }

  private static JsonNode wrapped(JsonNode schema) {
    ObjectNode object = JSON.objectNode().put("type", "object");
    object.putObject("properties").set("v", schema);
    return object;
  }

  /** Probes with lists in a query, and with scalar values in a path, a query and a header. */
  private void parameters(JsonNode canary) {
    JsonNode schema = canary.path("schema");
    String type = schema.path("type").asText();
    List<String> places =
        switch (type) {
          case "", "object" -> List.of();
          case "array" -> List.of("query", Certificates.BRACKETS);
          default -> List.of("path", "query", Certificates.BRACKETS, "header");
        };
    for (String place : places) {
      boolean brackets = place.equals(Certificates.BRACKETS);
      String in = brackets ? "query" : place;
      String name = brackets ? "v[w]" : "v";
      String id = "canary" + number + in + (brackets ? "Brackets" : "");
      String path = "/" + id + (in.equals("path") ? "/{v}" : "");
      ObjectNode parameter = operation(path, "get", id).putArray("parameters").addObject();
      parameter.put("name", name).put("in", in).put("required", in.equals("path"));
      parameter.set("schema", schema);
      List<SpecParameter> parameters = spec.operation(id).orElseThrow().parameters();
      each(
          canary,
          (value, valid) -> {
            if (isSayable(value, valid, type)) {
              String target = RawRequest.target(path, parameters, Map.of(name, value));
              Map<String, String> headers =
                  in.equals("header") ? Map.of(name, value.asText()) : Map.of();
              add("request " + place, canary, new RawRequest("GET", target, headers, null), valid);
            }
          });
    }
  }

  private static boolean isSayable(JsonNode value, boolean valid, String type) {
    if (type.equals("array")) {
      return value.isArray() && !value.isEmpty();
    }
    // any text is a string
    boolean isMeant = valid || !type.equals("string") || value.isTextual();
    return isMeant && value.isValueNode() && !value.isNull() && !value.asText().isEmpty();
  }

  private void http(JsonNode canary) {
    String method = canary.path("method").asText("GET").toLowerCase(Locale.ROOT);
    ObjectNode operation = operation(canary.get("path").asText(), method, "canary" + number);
    canary
        .get("operation")
        .properties()
        .forEach(member -> operation.set(member.getKey(), member.getValue()));
    each(
        canary,
        (given, valid) -> {
          Map<String, String> headers = new TreeMap<>();
          given
              .path("headers")
              .properties()
              .forEach(it -> headers.put(it.getKey(), it.getValue().asText()));
          RawRequest request =
              new RawRequest(
                  given.path("method").asText("GET"),
                  given.get("path").asText(),
                  headers,
                  given.has("body") ? given.get("body").asText() : null);
          add("request", canary, request, valid);
        });
  }

  private void add(String where, JsonNode canary, RawRequest request, boolean valid) {
    add(where, canary, request.toString(), valid, oracle -> oracle.request(request));
  }

  private void add(
      String where,
      JsonNode canary,
      String what,
      boolean valid,
      Function<Oracle, Verdict> question) {
    probes.add(new Probe(where + " " + canary.get("keyword").asText(), what, valid, question));
  }
}
