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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** Probes with the scalar values in a path, a query and a header. */
  private void parameters(JsonNode canary) {
    JsonNode schema = canary.path("schema");
    String type = schema.path("type").asText();
    if (type.equals("array")) {
      lists(canary, schema);
    } else if (!type.isEmpty() && !type.equals("object")) {
      scalars(canary, schema);
    }
  }

  /** Probes with lists in a query, one pair per item. */
  private void lists(JsonNode canary, JsonNode schema) {
    for (String place : List.of("query", Certificates.BRACKETS)) {
      String path = parameter(place, schema);
      each(
          canary,
          (value, valid) -> {
            if (value.isArray() && !value.isEmpty()) {
              List<String> pairs = new ArrayList<>();
              value.forEach(item -> pairs.add(encoded(name(place)) + "=" + item.asText()));
              String target = path + "?" + String.join("&", pairs);
              RawRequest request = new RawRequest("GET", target, Map.of(), null);
              add("request " + place, canary, request, valid);
            }
          });
    }
  }

  private void scalars(JsonNode canary, JsonNode schema) {
    boolean text = schema.path("type").asText().equals("string");
    for (String place : List.of("path", "query", Certificates.BRACKETS, "header")) {
      String path = parameter(place, schema);
      each(
          canary,
          (value, valid) -> {
            // any text is a string
            boolean sayable = value.isValueNode() && !value.isNull() && !value.asText().isEmpty();
            if (sayable && (valid || !text || value.isTextual())) {
              add("request " + place, canary, request(path, place, value.asText()), valid);
            }
          });
    }
  }

  /** Declares a parameter, the only one of an operation whose path is returned. */
  private String parameter(String place, JsonNode schema) {
    String in = place.equals(Certificates.BRACKETS) ? "query" : place;
    String id = "canary" + number + place.replace("[]", "Brackets");
    String path = "/" + id + (in.equals("path") ? "/{v}" : "");
    ObjectNode parameter = operation(path, "get", id).putArray("parameters").addObject();
    parameter.put("name", name(place)).put("in", in).put("required", in.equals("path"));
    parameter.set("schema", schema);
    return path;
  }

  private static String name(String place) {
    return place.equals(Certificates.BRACKETS) ? "v[w]" : "v";
  }

  private static RawRequest request(String path, String place, String value) {
    return switch (place) {
      case "path" -> new RawRequest("GET", path.replace("{v}", encoded(value)), Map.of(), null);
      case "header" -> new RawRequest("GET", path, Map.of("v", value), null);
      default -> {
        String query = encoded(name(place)) + "=" + encoded(value);
        yield new RawRequest("GET", path + "?" + query, Map.of(), null);
      }
    };
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
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
