package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The response cases of an operation: its examples, and both sides of each keyword. */
final class ResponseCases {
  private final SpecOperation operation;
  private final String status;
  private final JsonNode response;
  private final JsonNode schema;
  private final Message message;

  /** The cell of a status: an answer with it is read as documented. */
  private final Cell read;

  private ResponseCases(SpecOperation operation, String status) {
    this.operation = operation;
    this.status = status;
    this.response = operation.responses().get(status);
    this.schema = operation.schemaOf(response);
    this.message = new Message(operation, "response " + status);
    this.read = message.cell("", "status", Side.VALID);
  }

  static List<Case> of(SpecOperation operation) {
    List<Case> cases = new ArrayList<>();
    operation.responses().keySet().forEach(it -> new ResponseCases(operation, it).make(cases));
    return cases;
  }

  static List<Cell> needed(SpecOperation operation) {
    List<Cell> cells = new ArrayList<>();
    operation.responses().keySet().forEach(it -> new ResponseCases(operation, it).need(cells));
    return cells;
  }

  private void make(List<Case> cases) {
    operation
        .examples(response)
        .forEach(
            (name, value) -> {
              List<Cell> cells = List.of(example(name), read);
              cases.add(of(cells, name, value, Optional.of(name)));
            });
    if (schema.isMissingNode()) {
      cases.add(of(List.of(read), "no body", Spec.nothing(), Optional.empty()));
      return;
    }
    for (DocumentCase it : DocumentCase.of(message, "body ", schema)) {
      List<Cell> cells = new ArrayList<>(it.cells());
      if (it.cell().keyword().equals(DocumentCase.WHOLE)) {
        cells.add(read);
      }
      cases.add(
          new ResponseCase(
              operation,
              status,
              cells,
              it.label(),
              it.at(),
              it.pointer(),
              it.atRequired(),
              it.schema(),
              it.document(),
              Optional.empty()));
    }
  }

  private Case of(List<Cell> cells, String label, JsonNode document, Optional<String> example) {
    JsonNode none = Spec.nothing();
    return new ResponseCase(
        operation, status, cells, label, "", "", false, none, document, example);
  }

  private void need(List<Cell> cells) {
    cells.add(read);
    operation.examples(response).keySet().forEach(name -> cells.add(example(name)));
    if (!schema.isMissingNode()) {
      cells.addAll(DocumentCase.cells(message, "body ", schema));
    }
  }

  private Cell example(String name) {
    return message.cell("example " + name, "example", Side.VALID);
  }
}
