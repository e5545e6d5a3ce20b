package io.github.smscontracts.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openapitools.codegen.utils.ModelUtils;

/** The schemas of a specification, classified by rules. */
final class Schemas {

  private final Map<String, Schema<?>> named = new LinkedHashMap<>();

  Schemas(OpenAPI document) {
    ModelUtils.getSchemas(document).forEach((name, schema) -> named.put(name, schema));
  }

  Map<String, Schema<?>> named() {
    return named;
  }

  /** The target of a reference. */
  Schema<?> resolved(Schema<?> schema) {
    Schema<?> meant = unwrapped(schema);
    return meant.get$ref() == null
        ? meant
        : resolved(named.get(ModelUtils.getSimpleRef(meant.get$ref())));
  }

  /**
   * The schema inside an {@code allOf} of one reference, the usual way to put a description beside
   * a reference.
   */
  static Schema<?> unwrapped(Schema<?> schema) {
    return isWrapper(schema) ? schema.getAllOf().get(0) : schema;
  }

  static boolean isWrapper(Schema<?> schema) {
    return schema.getAllOf() != null
        && schema.getAllOf().size() == 1
        && schema.getType() == null
        && schema.getProperties() == null
        && schema.getAllOf().get(0).get$ref() != null;
  }

  boolean isNullable(Schema<?> schema) {
    Schema<?> resolved = resolved(schema);
    return isAnything(resolved)
        || Boolean.TRUE.equals(schema.getNullable())
        || Boolean.TRUE.equals(resolved.getNullable())
        || branches(resolved).stream().anyMatch(this::isNullable);
  }

  private static boolean isAnything(Schema<?> schema) {
    return schema.getType() == null && branches(schema).isEmpty() && !isObject(schema);
  }

  /** Whether a model is generated for it. */
  static boolean isObject(Schema<?> schema) {
    return schema.getProperties() != null || schema.getAllOf() != null;
  }

  /** A property of an object, or of what it is composed of; null if there is none. */
  Schema<?> property(Schema<?> schema, String name) {
    Schema<?> resolved = resolved(schema);
    if (resolved.getProperties() != null && resolved.getProperties().containsKey(name)) {
      return (Schema<?>) resolved.getProperties().get(name);
    }
    List<Schema<?>> parts = new ArrayList<>();
    if (resolved.getAllOf() != null) {
      resolved.getAllOf().forEach(part -> parts.add((Schema<?>) part));
    }
    return parts.stream()
        .map(part -> property(part, name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Whether the value is a secret. */
  boolean isSecret(Schema<?> schema) {
    return isTrue(schema, "x-secret") || "password".equals(resolved(schema).getFormat());
  }

  /** Whether it is a date and time, or may be one. */
  boolean isPointInTime(Schema<?> schema) {
    return isTrue(schema, "x-point-in-time")
        || "date-time".equals(resolved(schema).getFormat())
        || branches(resolved(schema)).stream().anyMatch(this::isPointInTime);
  }

  private boolean isTrue(Schema<?> schema, String extension) {
    return Boolean.TRUE.equals(extensions(schema).get(extension));
  }

  /** The extensions of a place, and of what it refers to. */
  Map<String, Object> extensions(Schema<?> schema) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    for (Schema<?> said : List.of(resolved(schema), schema)) {
      if (said.getExtensions() != null) {
        extensions.putAll(said.getExtensions());
      }
    }
    return extensions;
  }

  /** The schema of an object that may also be a list of such objects. */
  Optional<Schema<?>> oneOrMany(Schema<?> schema) {
    List<Schema<?>> branches = branches(resolved(schema));
    if (branches.size() != 2) {
      return Optional.empty();
    }
    boolean listFirst = branches.get(0).getItems() != null;
    Schema<?> object = unwrapped(branches.get(listFirst ? 1 : 0));
    Schema<?> items = branches.get(listFirst ? 0 : 1).getItems();
    return items != null
            && object.get$ref() != null
            && object.get$ref().equals(unwrapped(items).get$ref())
            && isObject(resolved(object))
        ? Optional.of(object)
        : Optional.empty();
  }

  /** Whether the schema is a union. */
  boolean isUnion(Schema<?> schema) {
    return !branches(resolved(schema)).isEmpty();
  }

  @SuppressWarnings("unchecked") // the parser's lists have no type
  static List<Schema<?>> branches(Schema<?> schema) {
    List<Schema<?>> branches = new ArrayList<>();
    if (schema.getOneOf() != null) {
      branches.addAll((List<Schema<?>>) (List<?>) schema.getOneOf());
    }
    if (schema.getAnyOf() != null) {
      branches.addAll((List<Schema<?>>) (List<?>) schema.getAnyOf());
    }
    return branches;
  }
}
