package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** The constraints of a schema as annotations in Java. */
final class Constraints {

  static final String NOT_NULL = "@NotNull(message = \"must not be null\") ";

  private final List<String> annotations = new ArrayList<>();

  private Constraints() {}

  /** The constraints of a value with a Java type. */
  static String of(Schema<?> schema) {
    Constraints constraints = new Constraints();
    boolean text = "string".equals(schema.getType());
    if (text) {
      constraints.format(schema.getFormat());
      constraints.bound(
          schema.getPattern(), pattern("(?s).*(?:%s).*", "must match the pattern of its schema"));
      constraints.bound(
          schema.getMinLength(),
          "@CodePointLength(min = %1$s, message = \"must have at least %1$s characters\")");
      constraints.bound(
          schema.getMaxLength(),
          "@CodePointLength(max = %1$s, message = \"must have at most %1$s characters\")");
    }
    constraints.bound(
        schema.getMinItems(), "@Size(min = %1$s, message = \"must have at least %1$s items\")");
    constraints.bound(
        schema.getMaxItems(), "@Size(max = %1$s, message = \"must have at most %1$s items\")");
    if (Boolean.TRUE.equals(schema.getUniqueItems())) {
      constraints.annotations.add("@UniqueElements(message = \"must not repeat an item\")");
    }
    constraints.limit(schema.getMinimum(), schema.getExclusiveMinimum(), "Min", "greater");
    constraints.limit(schema.getMaximum(), schema.getExclusiveMaximum(), "Max", "less");
    return constraints.written();
  }

  /** The constraints of a union, whose value is kept as read: each applies to its own type only. */
  static String ofWire(Schema<?> schema) {
    Constraints constraints = new Constraints();
    if (Schemas.branches(schema).isEmpty()) {
      constraints.wire("format", "date-time".equals(schema.getFormat()) ? "date-time" : null);
      constraints.wire("type", schema.getType());
    }
    constraints.wire(schema);
    Schemas.branches(schema).forEach(constraints::wire);
    return constraints.written();
  }

  private void wire(Schema<?> schema) {
    wire("minItems", schema.getMinItems());
    wire("maxItems", schema.getMaxItems());
    wire("minLength", schema.getMinLength());
    wire("maxLength", schema.getMaxLength());
    wire("minimum", schema.getMinimum());
    wire("maximum", schema.getMaximum());
    wire("pattern", schema.getPattern());
  }

  private void wire(String name, Object value) {
    String java = value instanceof Integer ? "%s" : "\"%s\"";
    bound(value, "@WireBounds(" + name + " = " + java + ")");
  }

  private void format(String format) {
    switch (format == null ? "" : format) {
      case "uuid" ->
          annotations.add(
              pattern("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "must be a UUID"));
      case "date" ->
          annotations.add(
              pattern(
                  "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
                  "must be a date, yyyy-mm-dd"));
      case "email" -> annotations.add("@Email(message = \"must be an e-mail address\")");
      default -> {}
    }
  }

  private static String pattern(String expression, String message) {
    return "@Pattern(regexp = \"" + expression + "\", message = \"" + message + "\")";
  }

  private void limit(Object limit, Boolean exclusive, String side, String word) {
    boolean open = Boolean.TRUE.equals(exclusive);
    bound(
        limit,
        "@Decimal"
            + side
            + "(value = \"%1$s\", "
            + (open ? "inclusive = false, " : "")
            + "message = \"must be "
            + word
            + " than "
            + (open ? "" : "or equal to ")
            + "%1$s\")");
  }

  private void bound(Object value, String annotation) {
    if (value != null) {
      annotations.add(annotation.formatted(escaped(value)));
    }
  }

  private static String escaped(Object value) {
    return value == null ? null : value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private String written() {
    return annotations.isEmpty() ? "" : String.join(" ", annotations) + " ";
  }
}
