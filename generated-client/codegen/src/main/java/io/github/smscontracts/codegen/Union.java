package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A union of scalars and lists: what its Java type reads and builds for each branch. */
final class Union {

  private static final Map<String, String> ITEMS =
      Map.of("string", "String", "integer", "Long", "number", "BigDecimal");

  /** A method that makes the value: its words, and its Java. */
  private record Build(
      String words, String method, String type, String name, String wire, String sent) {}

  private static final String PLAIN_TEXT =
      """
      text with a point and without an exponent
         * @throws IllegalArgumentException if that text would be longer than 100 characters\
      """;

  private final Schemas schemas;
  private final String name;
  private final Map<String, Object> java = new HashMap<>();
  private final List<String> shapes = new ArrayList<>();
  private final List<Build> builds = new ArrayList<>();

  private Union(Schemas schemas, String name) {
    this.schemas = schemas;
    this.name = name;
  }

  /**
   * All that the template writes of a union.
   *
   * @throws UnsupportedSchemaException if there is no rule for it
   */
  static Map<String, Object> of(Schemas schemas, String name, Schema<?> schema) {
    Union union = new Union(schemas, name);
    List<Schema<?>> branches = Schemas.branches(schema);
    for (int i = 0; i < branches.size(); i++) {
      String place = schema.getOneOf() == null ? "anyOf" : "oneOf";
      union.add(schemas.resolved(branches.get(i)), place + "/" + i);
    }
    union.name(schema.getExtensions() == null ? Map.of() : schema.getExtensions());
    return union.java;
  }

  private void add(Schema<?> branch, String place) {
    String type = branch.getItems() == null ? branch.getType() : "array";
    switch (type == null || !Schemas.branches(branch).isEmpty() ? "" : type) {
      case "string" -> shape("text", place, "wire() instanceof String");
      case "integer" -> shape("whole", place, "Numbers.integer(wire()).isPresent()");
      case "number" -> shape("decimal", place, "wire() instanceof Number");
      case "boolean" -> shape("flag", place, "wire() instanceof Boolean");
      case "array" -> list(schemas.resolved(branch.getItems()), place);
      default ->
          throw unsupported(
              place,
              "a branch has to be text, a number, a boolean, or a list of text or numbers;"
                  + " an object only beside a list of the same object");
    }
    if (java.containsKey("whole") && java.containsKey("decimal")) {
      throw unsupported(place, "`integer` beside `number`: a whole number is both");
    }
  }

  private void list(Schema<?> items, String place) {
    String type = ITEMS.get(String.valueOf(items.getType()));
    if (type == null) {
      throw unsupported(place + "/items", "a list in a union holds text or numbers");
    }
    if (!new Constraints().of(items).annotations().isEmpty()) {
      throw unsupported(place + "/items", "the items of a list in a union cannot have bounds");
    }
    String raw = type.equals("String") ? "String" : "Number";
    shape(
        "list",
        place,
        "wire() instanceof List<?> list && list.stream().allMatch(" + raw + ".class::isInstance)");
    java.put("listOf", type);
    java.put("listOf" + type, true);
  }

  private void shape(String kind, String place, String condition) {
    if (java.put(kind, true) != null) {
      throw unsupported(place, "two branches of one type");
    }
    shapes.add(condition);
  }

  private void name(Map<String, Object> extensions) {
    boolean comma = Boolean.TRUE.equals(extensions.get("x-decimal-comma"));
    Object separator = extensions.get("x-list-separator");
    if (comma && !java.containsKey("text")
        || separator != null && !"String".equals(java.get("listOf"))) {
      throw unsupported(
          "", "`x-decimal-comma` needs a branch of text, `x-list-separator` one that lists text");
    }
    builds(comma);
    if (comma) {
      java.remove("decimal");
      java.put("decimalText", true);
    }
    java.put("builds", builds);
    java.put("separator", separator);
    java.put("shape", String.join("\n        || ", shapes));
    Object accessor = extensions.get("x-accessor");
    java.put("asText", "asText");
    java.put("asLong", "asLong");
    java.put("asDecimal", "asDecimal");
    java.put("asList", "asList");
    if (accessor != null) {
      String main =
          java.containsKey("list")
              ? "asList"
              : comma || java.containsKey("decimal")
                  ? "asDecimal"
                  : java.containsKey("whole") ? "asLong" : "asText";
      java.put(main, accessor);
    }
  }

  /** What a caller builds the value of. */
  private void builds(boolean comma) {
    String item = (String) java.get("listOf");
    if (item != null) {
      builds.add(new Build("A list", "of", item + "...", "items", "List.of(items)", "a list"));
      builds.add(
          new Build("A list", "of", "List<" + item + ">", "items", "List.copyOf(items)", "a list"));
    }
    if (java.containsKey("text")) {
      builds.add(
          new Build(
              "A text", "String".equals(item) ? "ofText" : "of", "String", "text", "text", "text"));
    }
    if (java.containsKey("whole")) {
      builds.add(new Build("A whole number", "of", "long", "number", "number", "a number"));
    }
    if (comma) {
      builds.add(
          new Build(
              "A number as text",
              "of",
              "BigDecimal",
              "number",
              "Numbers.text(number)",
              PLAIN_TEXT));
    }
    if (java.containsKey("decimal")) {
      builds.add(
          new Build(
              "A number", comma ? "ofNumber" : "of", "BigDecimal", "number", "number", "a number"));
    }
    if (java.containsKey("flag")) {
      builds.add(new Build("Yes or no", "of", "boolean", "flag", "flag", "a boolean"));
    }
  }

  private UnsupportedSchemaException unsupported(String place, String problem) {
    return new UnsupportedSchemaException(
        "#/components/schemas/" + name + (place.isEmpty() ? "" : "/" + place), problem);
  }
}
