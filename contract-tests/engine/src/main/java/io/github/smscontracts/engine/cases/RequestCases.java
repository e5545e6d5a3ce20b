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

  private static final String PART = "request";

  private final SpecOperation operation;
  private final Map<String, JsonNode> arguments;
  private final RawRequest plain;
  private final List<Case> cases = new ArrayList<>();

  private RequestCases(SpecOperation operation) {
    this.operation = operation;
    this.arguments = operation.arguments(false);
    this.plain = RawRequest.of(operation, arguments, operation.body());
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
    List<Cell> cells = new ArrayList<>(http(operation));
    cells.addAll(ParameterCases.needed(operation));
    operation.bodies().keySet().forEach(name -> cells.add(example(operation, name)));
    if (operation.hasBody()) {
      DocumentCase.cells(operation.spec(), operation.bodySchema())
          .forEach(
              it ->
                  cells.add(
                      cell(
                          operation,
                          "body " + it.pointer(),
                          it.half().keyword(),
                          it.half().side())));
    }
    return cells;
  }

  private static List<Cell> http(SpecOperation operation) {
    List<Cell> cells = new ArrayList<>();
    for (Side side : Side.values()) {
      cells.add(cell(operation, "", "path", side));
      cells.add(cell(operation, "", "method", side));
      if (operation.needsToken()) {
        cells.add(cell(operation, "", "security", side));
      } else if (side == Side.VALID) {
        cells.add(cell(operation, "", "no security", side));
      }
      if (operation.hasBody()) {
        cells.add(cell(operation, "body", "media type", side));
      }
    }
    cells.add(cell(operation, "body", operation.needsBody() ? "required" : "optional", Side.VALID));
    if (operation.needsBody()) {
      cells.add(cell(operation, "body", "required", Side.INVALID));
    }
    cells.removeIf(cell -> cell.place().equals("body") && !operation.hasBody());
    cells.add(cell(operation, "query", "undeclared parameter", Side.INVALID));
    return cells;
  }

  private static Cell example(SpecOperation operation, String name) {
    return cell(operation, "example " + name, "example", Side.VALID);
  }

  static Cell cell(SpecOperation operation, String place, String keyword, Side side) {
    return new Cell(operation.id(), PART, place, keyword, side);
  }

  private void asAWhole() {
    List<Cell> covers =
        http(operation).stream()
            .filter(cell -> cell.side() == Side.VALID && !cell.keyword().equals("optional"))
            .toList();
    for (Map.Entry<String, JsonNode> body : operation.bodies().entrySet()) {
      List<Cell> cells = new ArrayList<>(List.of(example(operation, body.getKey())));
      cells.addAll(covers);
      accepted(cells, body.getKey(), body.getValue());
    }
    if (!operation.hasBody()) {
      accepted(covers, "the required parameters", Spec.nothing());
    }
  }

  private void accepted(List<Cell> cells, String label, JsonNode body) {
    RawRequest raw = RawRequest.of(operation, arguments, body);
    cases.add(
        new RequestCase(
            operation,
            cells,
            label,
            "",
            Spec.nothing(),
            raw,
            Optional.of(new Call(arguments, body))));
  }

  private void http() {
    String[] target = plain.target().split("\\?", 2);
    String elsewhere = target[0] + "/of/tomorrow/x" + (target.length < 2 ? "" : "?" + target[1]);
    refused("", "path", "another path", plain.withTarget(elsewhere));
    undeclaredMethod().ifPresent(method -> refused("", "method", method, plain.withMethod(method)));
    if (operation.needsToken()) {
      refused("", "security", "no token", plain.withHeader(operation.tokenHeader(), null));
    }
    String more = plain.target().contains("?") ? "&" : "?";
    refused(
        "query",
        "undeclared parameter",
        "of_tomorrow=1",
        plain.withTarget(plain.target() + more + "of_tomorrow=1"));
    if (operation.hasBody()) {
      refused("body", "media type", "text/plain", plain.withHeader("Content-Type", "text/plain"));
    }
    if (operation.needsBody()) {
      cases.add(
          new RequestCase(
              operation,
              List.of(cell(operation, "body", "required", Side.INVALID)),
              "absent",
              "body",
              Spec.nothing(),
              plain.withoutBody(),
              Optional.of(new Call(arguments, Spec.nothing()))));
    } else if (operation.hasBody()) {
      cases.add(
          new RequestCase(
              operation,
              List.of(cell(operation, "body", "optional", Side.VALID)),
              "absent",
              "",
              Spec.nothing(),
              plain.withoutBody(),
              Optional.of(new Call(arguments, Spec.nothing()))));
    }
  }

  private Optional<String> undeclaredMethod() {
    JsonNode path = operation.spec().root().path("paths").path(operation.path());
    return List.of("DELETE", "PATCH", "PUT", "GET").stream()
        .filter(method -> !path.has(method.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private void refused(String place, String keyword, String label, RawRequest raw) {
    Cell cell = cell(operation, place, keyword, Side.INVALID);
    cases.add(
        new RequestCase(
            operation, List.of(cell), label, "", Spec.nothing(), raw, Optional.empty()));
  }

  private void body() {
    for (DocumentCase it : DocumentCase.of(operation.spec(), operation.bodySchema())) {
      cases.add(
          new RequestCase(
              operation,
              ResponseCases.cells(operation, PART, it),
              it.value().label(),
              "body" + it.at(),
              it.schema(),
              RawRequest.of(operation, arguments, it.document()),
              Optional.of(new Call(arguments, it.document()))));
    }
  }
}
