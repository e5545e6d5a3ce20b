package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The constraints of a value: as annotations, and as tests in Java with {@code {}} for the value. A
 * test may fail what the annotation accepts, but never the reverse.
 */
final class Constraints {

  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  private static final Map<String, String> JAVA =
      Map.of("string", "String", "number", "Number", "integer", "Long");

  private static final String LONG_ENOUGH = "hasLength({}, %s, Integer.MAX_VALUE)";
  private static final String SHORT_ENOUGH = "hasLength({}, 0, %s)";
  private static final String ENOUGH = "hasSize({}, %s, Integer.MAX_VALUE)";
  private static final String FEW_ENOUGH = "hasSize({}, 0, %s)";
  private static final String LESS = "compares({}, -1, -1, %s)";
  private static final String AT_MOST = "compares({}, -1, 0, %s)";
  private static final String AT_LEAST = "compares({}, 0, 1, %s)";
  private static final String GREATER = "compares({}, 1, 1, %s)";

  /** Where Jakarta Validation has to be asked about any value. */
  private static final String NONE = "{} == null";

  private final List<String> annotations = new ArrayList<>();
  private final List<String> tests = new ArrayList<>();

  Constraints notNull() {
    return with("@NotNull(message = \"must not be null\")", "{} != null");
  }

  /** Of a value with constraints inside. */
  Constraints valid(String test) {
    return with("@Valid", test);
  }

  /** Of a value with a Java type. */
  Constraints of(Schema<?> schema) {
    if ("string".equals(schema.getType())) {
      format(schema.getFormat());
      bound(
          schema.getPattern(),
          pattern("(?s).*(?:%s).*", "must match the pattern of its schema"),
          "matches({}, \"(?s).*(?:%s).*\")");
      bound(
          schema.getMinLength(),
          "@CodePointLength(min = %1$s, message = \"must have at least %1$s characters\")",
          LONG_ENOUGH);
      bound(
          schema.getMaxLength(),
          "@CodePointLength(max = %1$s, message = \"must have at most %1$s characters\")",
          SHORT_ENOUGH);
    }
    bound(
        schema.getMinItems(),
        "@Size(min = %1$s, message = \"must have at least %1$s items\")",
        ENOUGH);
    bound(
        schema.getMaxItems(),
        "@Size(max = %1$s, message = \"must have at most %1$s items\")",
        FEW_ENOUGH);
    if (Boolean.TRUE.equals(schema.getUniqueItems())) {
      with("@UniqueElements(message = \"must not repeat an item\")", "isUnique({})");
    }
    boolean above = Boolean.TRUE.equals(schema.getExclusiveMinimum());
    limit(schema.getMinimum(), above, "Min", "greater", above ? GREATER : AT_LEAST);
    boolean below = Boolean.TRUE.equals(schema.getExclusiveMaximum());
    limit(schema.getMaximum(), below, "Max", "less", below ? LESS : AT_MOST);
    return this;
  }

  /** Of a union, whose value is kept as read: each applies to its own type only. */
  Constraints ofWire(Schema<?> schema) {
    if (Schemas.branches(schema).isEmpty()) {
      boolean dateTime = "date-time".equals(schema.getFormat());
      wire("format", dateTime ? "date-time" : null, "isDateTime({})");
      String type = schema.getType();
      wire("type", type, "isOf({}, " + JAVA.get(type) + ".class)");
    }
    wire(schema);
    Schemas.branches(schema).forEach(this::wire);
    return this;
  }

  private void wire(Schema<?> schema) {
    wire("minItems", schema.getMinItems(), ENOUGH);
    wire("maxItems", schema.getMaxItems(), FEW_ENOUGH);
    wire("minLength", schema.getMinLength(), LONG_ENOUGH);
    wire("maxLength", schema.getMaxLength(), SHORT_ENOUGH);
    wire("minimum", schema.getMinimum(), AT_LEAST);
    wire("maximum", schema.getMaximum(), AT_MOST);
    wire("pattern", schema.getPattern(), "finds({}, \"%s\")");
  }

  private void wire(String name, Object value, String test) {
    String java = value instanceof Integer ? "%s" : "\"%s\"";
    bound(value, "@WireBounds(" + name + " = " + java + ")", test);
  }

  private void format(String format) {
    switch (format == null ? "" : format) {
      case "uuid" -> with(pattern(UUID, "must be a UUID"), "isUuid({})");
      case "date" ->
          with(pattern(DATE, "must be a date, yyyy-mm-dd"), "matches({}, \"" + DATE + "\")");
      case "email" -> with("@Email(message = \"must be an e-mail address\")", NONE);
      default -> {}
    }
  }

  private static String pattern(String expression, String message) {
    return "@Pattern(regexp = \"" + expression + "\", message = \"" + message + "\")";
  }

  private void limit(BigDecimal limit, boolean open, String side, String word, String test) {
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
            + "%1$s\")",
        test);
  }

  private void bound(Object value, String annotation, String test) {
    if (value != null) {
      String escaped = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      with(
          annotation.formatted(escaped),
          test.formatted(value instanceof BigDecimal number ? java(number) : escaped));
    }
  }

  private static String java(BigDecimal number) {
    try {
      return number.longValueExact() + "L";
    } catch (ArithmeticException e) {
      return "new BigDecimal(\"" + number + "\")";
    }
  }

  private Constraints with(String annotation, String test) {
    annotations.add(annotation + " ");
    tests.add(test);
    return this;
  }

  /** The annotations, each with a blank behind it. */
  String annotations() {
    return String.join("", annotations);
  }

  /** The tests of a value that is written so in Java. */
  Stream<String> tests(String value) {
    return tests.stream().map(test -> test.replace("{}", value));
  }
}
