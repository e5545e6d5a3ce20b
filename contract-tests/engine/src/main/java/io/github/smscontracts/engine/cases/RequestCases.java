package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.cases.RequestCase.Call;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The request cases of an operation: its examples, and both sides of each keyword. */
final class RequestCases {
  private final SpecOperation operation;
  private final Message message;
  private final Map<String, JsonNode> arguments;
  private final RawRequest plain;
  private final List<Case> cases = new ArrayList<>();

  private RequestCases(SpecOperation operation) {
    this.operation = operation;
    this.message = request(operation);
    this.arguments = operation.arguments(false);
    this.plain = RawRequest.of(operation, arguments, operation.body());
  }

  static Message request(SpecOperation operation) {
    return new Message(operation, "request");
  }

  static List<Case> of(SpecOperation operation) {
    RequestCases requests = new RequestCases(operation);
    requests.asAWhole();
    requests.http();
    requests.cases.addAll(ParameterCases.of(operation));
    if (operation.hasBody()) {
      requests.body();
    }
    return requests.cases;
  }

  static List<Cell> needed(SpecOperation operation) {
    Message message = request(operation);
    List<Cell> cells = http(message);
    cells.addAll(ParameterCases.needed(operation));
    operation.bodies().keySet().forEach(name -> cells.add(example(message, name)));
    if (operation.hasBody()) {
      cells.addAll(DocumentCase.cells(message, "body ", operation.bodySchema()));
    }
    return cells;
  }

  private static List<Cell> http(Message message) {
    SpecOperation operation = message.operation();
    List<Cell> cells = new ArrayList<>();
    for (Side side : Side.values()) {
      cells.add(message.cell("", "path", side));
      cells.add(message.cell("", "method", side));
      if (operation.needsToken()) {
        cells.add(message.cell("", "security", side));
      } else if (side == Side.VALID) {
        cells.add(message.cell("", "no security", side));
      }
      if (operation.hasBody()) {
        cells.add(message.cell("body", "media type", side));
      }
    }
    if (operation.needsBody()) {
      cells.add(message.cell("body", "required", Side.VALID));
      cells.add(message.cell("body", "required", Side.INVALID));
    } else if (operation.hasBody()) {
      cells.add(message.cell("body", "optional", Side.VALID));
    }
    cells.add(message.cell("query", "undeclared parameter", Side.INVALID));
    return cells;
  }

  private static Cell example(Message message, String name) {
    return message.cell("example " + name, "example", Side.VALID);
  }

  private void asAWhole() {
    List<Cell> covers =
        http(message).stream()
            .filter(cell -> cell.side() == Side.VALID && !cell.keyword().equals("optional"))
            .toList();
    operation
        .bodies()
        .forEach(
            (name, body) -> {
              List<Cell> cells = new ArrayList<>(List.of(example(message, name)));
              cells.addAll(covers);
              add(cells, name, "", Spec.nothing(), body);
            });
    if (!operation.hasBody()) {
      add(covers, "the required parameters", "", Spec.nothing(), Spec.nothing());
    }
  }

  private void http() {
    String[] target = plain.target().split("\\?", 2);
    String elsewhere = target[0] + "/of/tomorrow/x" + (target.length < 2 ? "" : "?" + target[1]);
    refused("", "path", "another path", plain.withTarget(elsewhere));
    undeclaredMethod().ifPresent(method -> refused("", "method", method, plain.withMethod(method)));
    if (operation.needsToken()) {
      refused("", "security", "no token", plain.withHeader(operation.tokenHeader(), null));
    }
    String more = plain.target() + (target.length < 2 ? "?" : "&") + "of_tomorrow=1";
    refused("query", "undeclared parameter", "of_tomorrow=1", plain.withTarget(more));
    if (operation.hasBody()) {
      refused("body", "media type", "text/plain", plain.withHeader("Content-Type", "text/plain"));
      boolean required = operation.needsBody();
      Cell absent =
          required
              ? message.cell("body", "required", Side.INVALID)
              : message.cell("body", "optional", Side.VALID);
      String at = required ? "body" : "";
      add(List.of(absent), "absent", at, Spec.nothing(), Spec.nothing());
    }
  }

  private Optional<String> undeclaredMethod() {
    JsonNode path = operation.spec().root().path("paths").path(operation.path());
    return List.of("DELETE", "PATCH", "PUT", "GET").stream()
        .filter(method -> !path.has(method.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private void body() {
    for (DocumentCase it : DocumentCase.of(message, "body ", operation.bodySchema())) {
      add(List.copyOf(it.cells()), it.label(), "body" + it.at(), it.schema(), it.document());
    }
  }

  private void add(List<Cell> cells, String label, String at, JsonNode schema, JsonNode body) {
    Call call = new Call(arguments, body);
    cases.add(RequestCase.of(operation, cells, label, at, schema, call));
  }

  private void refused(String place, String keyword, String label, RawRequest raw) {
    List<Cell> cells = List.of(message.cell(place, keyword, Side.INVALID));
    cases.add(new RequestCase(operation, cells, label, "", Spec.nothing(), raw, Optional.empty()));
  }
}
