package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The Java types and annotations for uses of schemas.
 *
 * @param types the generator's own type of a schema
 */
record Places(Schemas schemas, Function<Schema<?>, String> types) {

  /** The Java of a property, a parameter or a body, for templates. */
  Map<String, Object> place(Schema<?> schema, boolean required) {
    boolean nullable = schemas.isNullable(schema);
    Map<String, Object> java = new LinkedHashMap<>();
    java.put(
        "constraints", (required && !nullable ? Constraints.NOT_NULL : "") + constraints(schema));
    java.put("nullable", required && !nullable ? "" : "@Nullable ");
    java.put("type", type(schema));
    java.put("copy", isList(schema) ? "list" : isMap(schema) ? "map" : null);
    java.put("neverNull", !required && !nullable);
    java.put("secret", schemas.isSecret(schema));
    return java;
  }

  /** The description of a place, or of what it refers to, or else its name. */
  String words(Schema<?> schema, String words, String name) {
    String said = words != null ? words : schema.getDescription();
    String found = said != null ? said : schemas.resolved(schema).getDescription();
    return found == null || found.isBlank() ? "{@code " + name + "}" : Javadoc.text(found);
  }

  /** The type, with the constraints of what it contains. */
  String type(Schema<?> schema) {
    return type(schema, this::element);
  }

  /** The type of what a call returns: its models are checked as they are read. */
  String plainType(Schema<?> schema) {
    return type(schema, this::plainType);
  }

  private String type(Schema<?> schema, Function<Schema<?>, String> element) {
    var object = schemas.oneOrMany(schema);
    if (object.isPresent()) {
      return "OneOrMany<" + element.apply(object.get()) + ">";
    }
    Schema<?> resolved = schemas.resolved(schema);
    if (isList(schema)) {
      return "List<" + element.apply(resolved.getItems()) + ">";
    }
    if (isMap(schema)) {
      return "Map<String, " + element.apply((Schema<?>) resolved.getAdditionalProperties()) + ">";
    }
    return schemas.isPointInTime(schema) ? "DateTimeText" : types.apply(Schemas.unwrapped(schema));
  }

  private String element(Schema<?> schema) {
    return (schemas.isNullable(schema) ? "@Nullable " : Constraints.NOT_NULL)
        + constraints(schema)
        + type(schema);
  }

  private String constraints(Schema<?> schema) {
    Schema<?> resolved = schemas.resolved(schema);
    if (schemas.oneOrMany(schema).isPresent()) {
      return Constraints.ofWire(resolved);
    }
    if (schemas.isPointInTime(schema) || schemas.isUnion(schema)) {
      return "@Valid " + Constraints.ofWire(resolved);
    }
    return (Schemas.isObject(resolved) ? "@Valid " : "")
        + (resolved.getEnum() == null ? Constraints.of(resolved) : "");
  }

  private boolean isList(Schema<?> schema) {
    return schemas.resolved(schema).getItems() != null;
  }

  private boolean isMap(Schema<?> schema) {
    Schema<?> resolved = schemas.resolved(schema);
    return !Schemas.isObject(resolved) && resolved.getAdditionalProperties() instanceof Schema;
  }
}
