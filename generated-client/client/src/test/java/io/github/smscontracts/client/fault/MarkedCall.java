package io.github.smscontracts.client.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.client.RawRequest;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A call that can be told from every other one: its number stands wherever a text or a number can,
 * in path, query and body, and in the token.
 *
 * @param number of nine digits, so that it fits every integer
 */
record MarkedCall(VendorOperation operation, int number) {

  private static final int FIRST = 987_600_000;
  private static final Pattern NUMBER = Pattern.compile("\\b9876\\d{5}\\b");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static MarkedCall of(VendorOperation operation, int number) {
    return new MarkedCall(operation, FIRST + number);
  }

  String token() {
    return "token-" + number;
  }

  Map<String, JsonNode> arguments() {
    Map<String, JsonNode> arguments = new TreeMap<>(operation.spec().arguments(true));
    arguments.replaceAll((name, example) -> marked(example));
    return arguments;
  }

  private JsonNode marked(JsonNode example) {
    if (example.isTextual()) {
      return JSON.textNode("" + number);
    }
    return example.isNumber() ? JSON.numberNode(number) : example;
  }

  JsonNode body() {
    return operation.spec().body() instanceof ObjectNode body
        ? body.deepCopy().put("mark", number)
        : Spec.nothing();
  }

  /** The expected echo of this call. */
  String echo() {
    SpecOperation spec = operation.spec();
    String who = spec.needsToken() ? spec.tokenPrefix() + token() : "nobody";
    boolean marked = (body() + "" + arguments()).contains("" + number);
    return who + " asks for " + (marked ? number : "nothing");
  }

  static String echoIn(JsonNode answer) {
    return answer.findPath("echo").asText();
  }

  /** A server that adds what it received to its good answer. */
  static RawServer.Script echoing(VendorOperation operation) {
    SpecOperation spec = operation.spec();
    Scene good = new Scene(operation.status(), operation.answer(), null);
    String header = spec.needsToken() ? spec.tokenHeader() : "Authorization";
    return client -> {
      JsonNode answer = operation.answer().deepCopy();
      String token = client.request().header(header, "nobody");
      ((ObjectNode) (answer.isArray() ? answer.path(0) : answer))
          .put("echo", token + " asks for " + numberIn(client.request()));
      client.write(good.answer(answer.toString()));
    };
  }

  private static String numberIn(RawRequest request) {
    List<String> all =
        NUMBER
            .matcher(request.target() + " " + request.body())
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    return all.isEmpty() ? "nothing" : String.join(" and ", all);
  }
}
