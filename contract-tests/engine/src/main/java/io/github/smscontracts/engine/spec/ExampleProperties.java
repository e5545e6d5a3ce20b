package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the properties in examples with those in schemas. */
public final class ExampleProperties {

  private final Spec spec;
  private final Set<String> declared = new TreeSet<>();
  private final Set<String> shown = new TreeSet<>();
  private final Set<String> undeclared = new TreeSet<>();

  private ExampleProperties(Spec spec) {
    this.spec = spec;
  }

  public static ExampleProperties of(Spec spec) {
    ExampleProperties properties = new ExampleProperties(spec);
    for (SpecOperation operation : spec.operations()) {
      if (operation.hasBody()) {
        properties.collect(operation.id() + " request", operation.requestBody());
      }
      operation
          .responses()
          .forEach((status, it) -> properties.collect(operation.id() + " " + status, it));
    }
    for (JsonNode callbacks : spec.root().path("paths").findValues("callbacks")) {
      callbacks
          .findParents("requestBody")
          .forEach(
              it -> properties.collect(it.path("operationId").asText(), it.path("requestBody")));
    }
    spec.root()
        .at("/components/schemas")
        .properties()
        .forEach(
            it ->
                it.getValue()
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(name -> properties.declared.add(it.getKey() + "." + name)));
    return properties;
  }

  private void collect(String place, JsonNode owner) {
    JsonNode media = SpecOperation.json(owner);
    for (Map.Entry<String, JsonNode> given : media.path("examples").properties()) {
      JsonNode example = spec.follow(given.getValue());
      Set<String> meant = new TreeSet<>();
      example.path("x-undeclared").forEach(name -> meant.add(name.asText()));
      compare(
          media.path("schema"), example.path("value"), place + " example " + given.getKey(), meant);
    }
  }

  private void compare(JsonNode reference, JsonNode value, String place, Set<String> meant) {
    String name = reference.path("$ref").asText();
    JsonNode schema = spec.follow(reference);
    for (JsonNode shape : schema.path("oneOf")) {
      String type = spec.follow(shape).path("type").asText();
      if (value.isObject() && type.equals("object") || value.isArray() && type.equals("array")) {
        compare(shape, value, place, meant);
      }
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> compare(schema.get("items"), item, place, meant));
    }
    if (!schema.has("properties")) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      JsonNode declaration = schema.get("properties").path(property.getKey());
      if (!declaration.isMissingNode()) {
        shown.add(name.substring(name.lastIndexOf('/') + 1) + "." + property.getKey());
        compare(declaration, property.getValue(), place, meant);
      } else if (!meant.contains(property.getKey())) {
        undeclared.add(place + ": " + property.getKey());
      }
    }
  }

  /** Declared properties, as {@code Schema.property}, that no example shows. */
  public Set<String> notShown() {
    Set<String> missing = new TreeSet<>(declared);
    missing.removeAll(shown);
    return missing;
  }

  /** Properties of examples that no schema declares and no {@code x-undeclared} names. */
  public Set<String> undeclared() {
    return undeclared;
  }
}
