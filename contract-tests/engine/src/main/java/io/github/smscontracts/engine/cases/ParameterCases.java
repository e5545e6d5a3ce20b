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

  private final SpecOperation operation;
  private final SpecParameter parameter;
  private final List<Case> cases = new ArrayList<>();

  private ParameterCases(SpecOperation operation, SpecParameter parameter) {
    this.operation = operation;
    this.parameter = parameter;
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
      cells.add(of.cell(style(parameter), Side.VALID));
      if (isList(parameter)) {
        cells.add(of.cell(style(parameter), Side.INVALID));
      }
      cells.add(of.cell(parameter.required() ? "required" : "optional", Side.VALID));
      if (parameter.required()) {
        cells.add(of.cell("required", Side.INVALID));
      }
      DocumentCase.cells(operation.spec(), parameter.schema()).stream()
          .filter(it -> !it.half().keyword().equals(DocumentCase.WHOLE))
          .forEach(it -> cells.add(of.cell(it)));
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
    if (cell.keyword().equals("required") && cell.place().startsWith("path ")) {
      return Optional.of("without it the path is that of another operation");
    }
    if (cell.keyword().equals("minItems")) {
      return Optional.of("a shorter list would be empty, and an empty list is not sent");
    }
    if (cell.keyword().endsWith("nullable")) {
      return Optional.of("null cannot be written in a " + cell.place().split(" ")[0]);
    }
    if (cell.keyword().startsWith("style ")) {
      return Optional.of("a list in another style is a single item, and valid");
    }
    if (cell.keyword().equals("minLength")) {
      return Optional.of("an empty item looks like an absent one");
    }
    return cell.side() == Side.INVALID && cell.keyword().matches("type (string|array)")
        ? Optional.of("parameters are text, and any text is valid for this type")
        : Optional.empty();
  }

  private static boolean isList(SpecParameter parameter) {
    return parameter.schema().path("type").asText().equals("array");
  }

  private static String style(SpecParameter parameter) {
    String explode = isList(parameter) ? ", explode " + parameter.explode() : "";
    return "style " + parameter.style() + explode;
  }

  private Cell cell(String keyword, Side side) {
    return RequestCases.cell(operation, parameter.toString(), keyword, side);
  }

  private Cell cell(DocumentCase.Covered it) {
    return RequestCases.cell(
        operation, parameter + it.pointer(), it.half().keyword(), it.half().side());
  }

  private void presence() {
    Map<String, JsonNode> without = new LinkedHashMap<>(operation.arguments(false));
    without.remove(parameter.name());
    if (parameter.required()) {
      Map<String, JsonNode> raw = new LinkedHashMap<>(without);
      if (parameter.in().equals("path")) {
        raw.put(parameter.name(), JsonNodeFactory.instance.textNode(""));
      }
      // without its segment a path is another path, and no oracle names the parameter
      String at = parameter.in().equals("path") ? "" : at("");
      if (at.length() > 0 || !isAnotherOperation(RawRequest.of(operation, raw, operation.body()))) {
        add(
            List.of(cell("required", Side.INVALID)),
            "absent",
            at,
            parameter.schema(),
            raw,
            Optional.of(without));
      }
    } else {
      add(
          List.of(cell("optional", Side.VALID)),
          "absent",
          "",
          parameter.schema(),
          without,
          Optional.of(without));
    }
    List<Cell> present = new ArrayList<>(List.of(cell(style(parameter), Side.VALID)));
    if (parameter.required()) {
      present.add(cell("required", Side.VALID));
    }
    Map<String, JsonNode> example = with(parameter.example());
    add(present, "the example", "", parameter.schema(), example, Optional.of(example));
  }

  private boolean isAnotherOperation(RawRequest request) {
    String path = request.target().split("\\?")[0].replaceFirst("/+$", "");
    return operation.spec().operations().stream()
        .filter(other -> other.method().equals(operation.method()))
        .anyMatch(other -> path.matches(other.path().replaceAll("\\{[^}]*}", "[^/]+")));
  }

  private void values() {
    for (DocumentCase it : DocumentCase.of(operation.spec(), parameter.schema())) {
      boolean header = parameter.in().equals("header");
      if (sendable(it.document(), header) && !anyTextIsOne(it)) {
        List<Cell> cells = new ArrayList<>();
        if (it.value().keyword().equals(DocumentCase.WHOLE)) {
          cells.add(cell(style(parameter), Side.VALID));
        }
        it.covers().forEach(covered -> cells.add(cell(covered)));
        Map<String, JsonNode> arguments = with(it.document());
        add(
            cells,
            it.value().label(),
            at(it.pointer()),
            it.schema(),
            arguments,
            Optional.of(arguments));
      }
    }
  }

  private static boolean sendable(JsonNode document, boolean header) {
    if (document.isArray()) {
      for (JsonNode item : document) {
        if (!sendable(item, header) || item.isArray() || item.asText().isEmpty()) {
          return false;
        }
      }
      return !document.isEmpty();
    }
    boolean text = !header || document.asText().matches("[!-~]([ -~]*[!-~])?");
    return document.isValueNode() && !document.isNull() && text;
  }

  private static boolean anyTextIsOne(DocumentCase it) {
    return it.value().side() == Side.INVALID && it.value().keyword().matches("type (string|array)");
  }

  private void style() {
    if (isList(parameter) && !anyTextIsAnItem()) {
      JsonNode items = operation.spec().follow(parameter.schema().path("items"));
      JsonNode item = new Samples(operation.spec(), 0).of(items);
      JsonNode two =
          JsonNodeFactory.instance.arrayNode().add(item).add(Samples.distinct(items, item, 1));
      SpecParameter other = parameter.exploded(!parameter.explode());
      List<SpecParameter> parameters =
          operation.parameters().stream()
              .map(it -> it.name().equals(parameter.name()) ? other : it)
              .toList();
      RawRequest raw = RawRequest.of(operation, operation.arguments(false), operation.body());
      cases.add(
          new RequestCase(
              operation,
              List.of(cell(style(parameter), Side.INVALID)),
              "written as " + style(other),
              "",
              parameter.schema(),
              raw.withTarget(RawRequest.target(operation.path(), parameters, with(two))),
              Optional.empty()));
    } else if (parameter.schema().path("type").asText().equals("string")
        && Samples.fits(parameter.schema(), "a b/c?d&e=%f")
        && !parameter.schema().has("format")) {
      Map<String, JsonNode> odd = with(JsonNodeFactory.instance.textNode("a b/c?d&e=%f"));
      add(
          List.of(cell(style(parameter), Side.VALID)),
          "characters to encode",
          "",
          parameter.schema(),
          odd,
          Optional.of(odd));
    }
  }

  /**
   * Whether any text is a valid item; then a list in the wrong style is a valid list of one item.
   */
  private boolean anyTextIsAnItem() {
    JsonNode items = operation.spec().follow(parameter.schema().path("items"));
    String two = new Samples(operation.spec(), 0).of(items).asText() + ",x";
    return parameter.explode()
        && items.path("type").asText().equals("string")
        && !items.has("format")
        && Samples.fits(items, two);
  }

  private Map<String, JsonNode> with(JsonNode value) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>(operation.arguments(false));
    arguments.put(parameter.name(), value);
    return arguments;
  }

  private String at(String pointer) {
    return parameter.in() + "/" + parameter.name() + pointer;
  }

  private void add(
      List<Cell> cells,
      String label,
      String at,
      JsonNode schema,
      Map<String, JsonNode> raw,
      Optional<Map<String, JsonNode>> call) {
    cases.add(
        new RequestCase(
            operation,
            cells,
            label,
            at,
            schema,
            RawRequest.of(operation, raw, operation.body()),
            call.map(arguments -> new Call(arguments, operation.body()))));
  }
}
