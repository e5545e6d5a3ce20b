package io.github.smscontracts.contract.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call that can be told from every other one: its number stands in the path and in the body.
 *
 * @param number of twelve digits
 */
record MarkedCall(SpecOperation operation, long number) {

  private static final long FIRST = 100_000_000_000L;
  private static final Pattern NUMBER = Pattern.compile("1000000\\d{5}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static MarkedCall of(SpecOperation operation, int number) {
    return new MarkedCall(operation, FIRST + number);
  }

  String token() {
    return "token-" + number;
  }

  Map<String, JsonNode> arguments() {
    Map<String, JsonNode> arguments = new LinkedHashMap<>(operation.arguments(false));
    for (SpecParameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        arguments.put(parameter.name(), marked(parameter));
      }
    }
    return arguments;
  }

  private JsonNode marked(SpecParameter parameter) {
    return parameter.example().isTextual()
        ? JSON.textNode("00000000-0000-4000-8000-" + number)
        : JSON.numberNode(number);
  }

  JsonNode body() {
    return operation.hasBody()
        ? ((ObjectNode) operation.body().deepCopy()).put("mark", number)
        : Spec.nothing();
  }

  /** What the server must say to this call. */
  String echo() {
    return "Bearer " + token() + " asks for " + number;
  }

  /** A server that says what it saw, beside the good answer. */
  static Script echoing(SpecOperation operation) {
    Scene good = Scene.of(operation, null);
    return (request, client) -> {
      ObjectNode answer = good.document().deepCopy();
      answer.put("echo", request.authorization() + " asks for " + numberIn(request));
      client.send(Wire.json(good.status(), answer.toString()));
    };
  }

  private static String numberIn(SeenRequest request) {
    Matcher number = NUMBER.matcher(request.target() + request.body());
    return number.find() ? number.group() : "nothing";
  }
}
