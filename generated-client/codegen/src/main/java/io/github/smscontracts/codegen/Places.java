package io.github.smscontracts.codegen;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    java.put("constraints", constraints(schema, required).annotations());
    java.put(
        "test",
        (Mustache.Lambda)
            (value, out) -> {
              for (String test : tests(schema, required, value.execute(), 1)) {
                out.write("\n        && " + test);
              }
            });
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
    return (schemas.isNullable(schema) ? "@Nullable " : "")
        + constraints(schema, true).annotations()
        + type(schema);
  }

  private Constraints constraints(Schema<?> schema, boolean required) {
    Constraints constraints = new Constraints();
    if (required && !schemas.isNullable(schema)) {
      constraints.notNull();
    }
    Schema<?> resolved = schemas.resolved(schema);
    if (schemas.oneOrMany(schema).isPresent()) {
      return constraints.ofWire(resolved);
    }
    if (schemas.isPointInTime(schema) || schemas.isUnion(schema)) {
      return constraints.valid("hasKnownShape({})").ofWire(resolved);
    }
    if (Schemas.isObject(resolved)) {
      constraints.valid("(!deep || is" + type(schema) + "({}, deep))");
    }
    return resolved.getEnum() == null ? constraints.of(resolved) : constraints;
  }

  /** Tests in Java of a value, and of all in it; within its models only if {@code deep}. */
  private List<String> tests(Schema<?> schema, boolean required, String value, int depth) {
    List<String> tests = new ArrayList<>(constraints(schema, required).tests(value).toList());
    Schema<?> resolved = schemas.resolved(schema);
    Schema<?> inside =
        schemas
            .<Schema<?>>oneOrMany(schema)
            .orElseGet(
                () ->
                    isMap(schema)
                        ? (Schema<?>) resolved.getAdditionalProperties()
                        : resolved.getItems());
    String item = "item" + depth;
    List<String> each = inside == null ? List.of() : tests(inside, true, item, depth + 1);
    if (!each.isEmpty()) {
      tests.add("each(" + value + ", " + item + " -> " + String.join(" && ", each) + ")");
    }
    return tests;
  }

  private boolean isList(Schema<?> schema) {
    return schemas.resolved(schema).getItems() != null;
  }

  private boolean isMap(Schema<?> schema) {
    Schema<?> resolved = schemas.resolved(schema);
    return !Schemas.isObject(resolved) && resolved.getAdditionalProperties() instanceof Schema;
  }
}
