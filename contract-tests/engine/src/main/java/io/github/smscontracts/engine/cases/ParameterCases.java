package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.engine.cases.RequestCase.Call;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases of an operation's parameters. */
final class ParameterCases {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SpecOperation operation;
  private final SpecParameter parameter;
  private final Message message;
  private final JsonNode schema;
  private final JsonNode items;
  private final boolean list;
  private final List<Case> cases = new ArrayList<>();

  private ParameterCases(SpecOperation operation, SpecParameter parameter) {
    this.operation = operation;
    this.parameter = parameter;
    this.message = RequestCases.request(operation);
    this.schema = parameter.schema();
    this.items = operation.spec().follow(schema.path("items"));
    this.list = schema.path("type").asText().equals("array");
  }

  static List<Case> of(SpecOperation operation) {
    List<Case> all = new ArrayList<>();
    for (SpecParameter parameter : operation.parameters()) {
      ParameterCases cases = new ParameterCases(operation, parameter);
      cases.presence();
      cases.values();
      cases.style();
      all.addAll(cases.cases);
    }
    return all;
  }

  static List<Cell> needed(SpecOperation operation) {
    List<Cell> cells = new ArrayList<>();
    for (SpecParameter parameter : operation.parameters()) {
      ParameterCases of = new ParameterCases(operation, parameter);
      cells.add(of.style(Side.VALID));
      if (of.list) {
        cells.add(of.style(Side.INVALID));
      }
      cells.add(of.cell(parameter.required() ? "required" : "optional", Side.VALID));
      if (parameter.required()) {
        cells.add(of.cell("required", Side.INVALID));
      }
      DocumentCase.cells(of.message, parameter.toString(), parameter.schema()).stream()
          .filter(cell -> !cell.keyword().equals(DocumentCase.WHOLE))
          .forEach(cells::add);
    }
    return cells;
  }

  /** Why a cell has no case: not every value can be written in a path or a query. */
  static Optional<String> reason(Cell cell) {
    boolean parameter =
        cell.part().equals("request") && cell.place().matches("(path|query|header) .*");
    if (!parameter || cell.keyword().equals("undeclared parameter")) {
      return Optional.empty();
    }
    String in = cell.place().split(" ")[0];
    String reason =
        switch (cell.keyword().split(" ")[0]) {
          case "required" ->
              in.equals("path") ? "without it the path is that of another operation" : null;
          case "minItems" -> "a shorter list would be empty, and an empty list is not sent";
          case "nullable", "not" -> "null cannot be written in a " + in;
          case "style" -> "a list in another style is a single item, and valid";
          case "minLength" -> "an empty item looks like an absent one";
          default ->
              cell.side() == Side.INVALID && cell.keyword().matches("type (string|array)")
                  ? "parameters are text, and any text is valid for this type"
                  : null;
        };
    return Optional.ofNullable(reason);
  }

  private Cell cell(String keyword, Side side) {
    return message.cell(parameter.toString(), keyword, side);
  }

  private Cell style(Side side) {
    return cell(style(parameter), side);
  }

  private String style(SpecParameter written) {
    return "style " + written.style() + (list ? ", explode " + written.explode() : "");
  }

  private void presence() {
    boolean inPath = parameter.in().equals("path");
    Map<String, JsonNode> without = new LinkedHashMap<>(operation.arguments(false));
    without.remove(parameter.name());
    if (!parameter.required()) {
      add(List.of(cell("optional", Side.VALID)), "absent", without);
    } else {
      Map<String, JsonNode> empty = inPath ? with(JSON.textNode("")) : without;
      RawRequest raw = RawRequest.of(operation, empty, operation.body());
      if (!inPath || !isAnotherOperation(raw)) {
        List<Cell> cells = List.of(cell("required", Side.INVALID));
        // without its segment a path is another path, and no oracle names the parameter
        String at = inPath ? "" : at("");
        Optional<Call> call = Optional.of(new Call(without, operation.body()));
        cases.add(new RequestCase(operation, cells, "absent", at, schema, raw, call));
      }
    }
    List<Cell> present = new ArrayList<>(List.of(style(Side.VALID)));
    if (parameter.required()) {
      present.add(cell("required", Side.VALID));
    }
    add(present, "the example", with(parameter.example()));
  }

  private boolean isAnotherOperation(RawRequest request) {
    String path = request.target().split("\\?")[0].replaceFirst("/+$", "");
    return operation.spec().operations().stream()
        .filter(other -> other.method().equals(operation.method()))
        .anyMatch(other -> path.matches(other.path().replaceAll("\\{[^}]*}", "[^/]+")));
  }

  private void values() {
    for (DocumentCase it : DocumentCase.of(message, parameter.toString(), schema)) {
      Cell first = it.cell();
      boolean anyTextIsOne =
          first.side() == Side.INVALID && first.keyword().matches("type (string|array)");
      if (isSendable(it.document()) && !anyTextIsOne) {
        List<Cell> cells = new ArrayList<>(it.cells());
        if (first.keyword().equals(DocumentCase.WHOLE)) {
          cells.set(0, style(Side.VALID));
        }
        Call call = new Call(with(it.document()), operation.body());
        String at = at(it.pointer());
        cases.add(RequestCase.of(operation, cells, it.label(), at, it.schema(), call));
      }
    }
  }

  private boolean isSendable(JsonNode document) {
    if (document.isArray()) {
      return !document.isEmpty()
          && document
              .valueStream()
              .allMatch(it -> isSendable(it) && !it.isArray() && !it.asText().isEmpty());
    }
    boolean header = parameter.in().equals("header");
    boolean text = !header || document.asText().matches("[!-~]([ -~]*[!-~])?");
    return document.isValueNode() && !document.isNull() && text;
  }

  private void style() {
    JsonNode odd = JSON.textNode("a b/c?d&e=%f");
    if (list && !anyTextIsAnItem()) {
      Samples samples = new Samples(operation.spec(), 0);
      JsonNode item = samples.of(items);
      JsonNode two = JSON.arrayNode().add(item).add(samples.distinct(items, item, 1));
      SpecParameter other = parameter.exploded(!parameter.explode());
      List<SpecParameter> parameters =
          operation.parameters().stream()
              .map(it -> it.name().equals(parameter.name()) ? other : it)
              .toList();
      RawRequest raw =
          RawRequest.of(operation, operation.arguments(false), operation.body())
              .withTarget(RawRequest.target(operation.path(), parameters, with(two)));
      List<Cell> cells = List.of(style(Side.INVALID));
      String label = "written as " + style(other);
      cases.add(new RequestCase(operation, cells, label, "", schema, raw, Optional.empty()));
    } else if (schema.path("type").asText().equals("string")
        && Samples.fits(schema, odd.asText())
        && !schema.has("format")) {
      add(List.of(style(Side.VALID)), "characters to encode", with(odd));
    }
  }

  /**
   * Whether any text is a valid item; then a list in the wrong style is a valid list of one item.
   */
  private boolean anyTextIsAnItem() {
    return parameter.explode()
        && items.path("type").asText().equals("string")
        && !items.has("format")
        && Samples.fits(items, new Samples(operation.spec(), 0).of(items).asText() + ",x");
  }

  private Map<String, JsonNode> with(JsonNode value) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>(operation.arguments(false));
    arguments.put(parameter.name(), value);
    return arguments;
  }

  private String at(String pointer) {
    return parameter.in() + "/" + parameter.name() + pointer;
  }

  private void add(List<Cell> cells, String label, Map<String, JsonNode> arguments) {
    Call call = new Call(arguments, operation.body());
    cases.add(RequestCase.of(operation, cells, label, "", schema, call));
  }
}
