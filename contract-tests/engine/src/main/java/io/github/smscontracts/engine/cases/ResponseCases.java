package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.cases.DocumentCase.Covered;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The response cases of an operation: its examples, and both sides of each keyword. */
final class ResponseCases {

  private ResponseCases() {}

  static List<Case> of(SpecOperation operation) {
    List<Case> cases = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
      String status = response.getKey();
      operation
          .examples(response.getValue())
          .forEach((name, value) -> cases.add(example(operation, status, name, value)));
      JsonNode schema = operation.schemaOf(response.getValue());
      if (schema.isMissingNode()) {
        cases.add(withoutBody(operation, status));
      } else {
        for (DocumentCase it : DocumentCase.of(operation.spec(), schema)) {
          cases.add(of(operation, status, it));
        }
      }
    }
    return cases;
  }

  private static Case example(SpecOperation operation, String status, String name, JsonNode value) {
    Cell cell = new Cell(operation.id(), part(status), "example " + name, "example", Side.VALID);
    return new ResponseCase(
        operation,
        status,
        List.of(cell, status(operation, status)),
        name,
        "",
        "",
        false,
        Spec.nothing(),
        value,
        Optional.of(name));
  }

  private static Case withoutBody(SpecOperation operation, String status) {
    return new ResponseCase(
        operation,
        status,
        List.of(status(operation, status)),
        "no body",
        "",
        "",
        false,
        Spec.nothing(),
        Spec.nothing(),
        Optional.empty());
  }

  /** The cell of a status: an answer with it is read as documented. */
  private static Cell status(SpecOperation operation, String status) {
    return new Cell(operation.id(), part(status), "", "status", Side.VALID);
  }

  private static Case of(SpecOperation operation, String status, DocumentCase it) {
    List<Cell> cells = new ArrayList<>(cells(operation, part(status), it));
    if (it.value().keyword().equals(DocumentCase.WHOLE)) {
      cells.add(status(operation, status));
    }
    return new ResponseCase(
        operation,
        status,
        cells,
        it.value().label(),
        it.at(),
        it.pointer(),
        it.atRequired(),
        it.schema(),
        it.document(),
        Optional.empty());
  }

  static List<Cell> cells(SpecOperation operation, String part, DocumentCase it) {
    Set<Cell> cells = new LinkedHashSet<>();
    cells.add(
        new Cell(
            operation.id(), part, "body " + it.pointer(), it.value().keyword(), it.value().side()));
    it.covers().forEach(covered -> cells.add(cell(operation, part, covered)));
    return List.copyOf(cells);
  }

  private static Cell cell(SpecOperation operation, String part, Covered covered) {
    return new Cell(
        operation.id(),
        part,
        "body " + covered.pointer(),
        covered.half().keyword(),
        covered.half().side());
  }

  static List<Cell> needed(SpecOperation operation) {
    List<Cell> cells = new ArrayList<>();
    for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
      String part = part(response.getKey());
      cells.add(status(operation, response.getKey()));
      operation
          .examples(response.getValue())
          .keySet()
          .forEach(
              name ->
                  cells.add(
                      new Cell(operation.id(), part, "example " + name, "example", Side.VALID)));
      JsonNode schema = operation.schemaOf(response.getValue());
      if (!schema.isMissingNode()) {
        DocumentCase.cells(operation.spec(), schema)
            .forEach(covered -> cells.add(cell(operation, part, covered)));
      }
    }
    return cells;
  }

  private static String part(String status) {
    return "response " + status;
  }
}
