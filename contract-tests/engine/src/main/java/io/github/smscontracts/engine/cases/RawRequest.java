package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A raw request, written by the specification's rules and not by a client.
 *
 * @param target path and query
 * @param body or null
 */
public record RawRequest(String method, String target, Map<String, String> headers, String body) {

  /** A placeholder for the token until the request is sent. */
  public static final String TOKEN = "$TOKEN";

  static RawRequest of(SpecOperation operation, Map<String, JsonNode> arguments, JsonNode body) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Accept", "application/json");
    if (operation.needsToken()) {
      headers.put(operation.tokenHeader(), operation.tokenPrefix() + TOKEN);
    }
    for (SpecParameter parameter : operation.parameters()) {
      if (parameter.in().equals("header") && arguments.containsKey(parameter.name())) {
        headers.put(parameter.name(), String.join(",", texts(arguments.get(parameter.name()))));
      }
    }
    if (!body.isMissingNode()) {
      headers.put("Content-Type", operation.contentType());
    }
    return new RawRequest(
        operation.method(),
        target(operation.path(), operation.parameters(), arguments),
        headers,
        body.isMissingNode() ? null : body.toString());
  }

  /** Path and query with the arguments. */
  public static String target(
      String path, List<SpecParameter> parameters, Map<String, JsonNode> arguments) {
    String target = path;
    List<String> query = new ArrayList<>();
    for (SpecParameter parameter : parameters) {
      JsonNode value = arguments.get(parameter.name());
      if (value != null && parameter.in().equals("path")) {
        target = target.replace("{" + parameter.name() + "}", joined(value, ","));
      } else if (value != null && parameter.in().equals("query")) {
        query.add(query(parameter, value));
      }
    }
    return query.isEmpty() ? target : target + "?" + String.join("&", query);
  }

  private static String query(SpecParameter parameter, JsonNode value) {
    String name = encoded(parameter.name()) + "=";
    return parameter.explode() && value.isArray()
        ? texts(value).stream().map(text -> name + encoded(text)).collect(Collectors.joining("&"))
        : name + joined(value, delimiter(parameter.style()));
  }

  /** The delimiter in a query, where a space and a pipe must be encoded but a comma need not. */
  private static String delimiter(String style) {
    return switch (style) {
      case "spaceDelimited" -> "%20";
      case "pipeDelimited" -> "%7C";
      default -> ",";
    };
  }

  private static String joined(JsonNode value, String delimiter) {
    return texts(value).stream().map(RawRequest::encoded).collect(Collectors.joining(delimiter));
  }

  private static List<String> texts(JsonNode value) {
    Stream<JsonNode> items = value.isArray() ? value.valueStream() : Stream.of(value);
    return items.map(JsonNode::asText).toList();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  RawRequest withMethod(String other) {
    return new RawRequest(other, target, headers, body);
  }

  RawRequest withTarget(String other) {
    return new RawRequest(method, other, headers, body);
  }

  /** A copy with another header, or without it if the value is null. */
  RawRequest withHeader(String name, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new RawRequest(method, target, changed, body);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method + " " + target);
    headers.forEach((name, value) -> text.append(", ").append(name).append(": ").append(value));
    return text.append(body == null ? ", no body" : ", body " + body).toString();
  }

  /** To be sent to a server, with a token in place of {@link #TOKEN}. */
  public HttpRequest http(URI server, String token) {
    HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(server + target));
    headers.forEach((name, value) -> http.header(name, value.replace(TOKEN, token)));
    return http.method(
            method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  /** A line for a shell, with the token as a variable. */
  public String curl(String server) {
    StringBuilder line =
        new StringBuilder("curl -i -X " + method + " \"" + server + "\"'" + target + "'");
    headers.forEach(
        (name, value) ->
            line.append(" -H ")
                .append(value.contains(TOKEN) ? '"' : '\'')
                .append(name)
                .append(": ")
                .append(value)
                .append(value.contains(TOKEN) ? '"' : '\''));
    if (body != null) {
      line.append(" --data-raw '").append(body.replace("'", "'\\''")).append('\'');
    }
    return line.toString();
  }
}
