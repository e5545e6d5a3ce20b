package io.github.smscontracts.engine.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the examples of a specification: in media types, parameters, headers and schemas. */
final class ExamplePlaces {

  /** Objects whose members are values and not part of the specification. */
  private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum");

  /** Objects whose members have arbitrary names. */
  private static final Set<String> NAMES =
      Set.of(
          "schemas properties parameters headers responses requestBodies content securitySchemes"
              .split(" "));

  /**
   * An example beside its schema.
   *
   * @param pointer where the value stands
   * @param used what it is an example of
   */
  record Place(
      String pointer,
      String used,
      String name,
      JsonNode schema,
      JsonNode value,
      boolean inRequest) {}

  private final Spec spec;
  private final List<Place> places = new ArrayList<>();

  private ExamplePlaces(Spec spec) {
    this.spec = spec;
  }

  static List<Place> of(Spec spec) {
    ExamplePlaces places = new ExamplePlaces(spec);
    places.collect(spec.root().path("paths"), "#/paths", true);
    for (Map.Entry<String, JsonNode> kind : spec.root().path("components").properties()) {
      if (!VALUES.contains(kind.getKey())) {
        places.collect(kind.getValue(), "#/components/" + kind.getKey(), true);
      }
    }
    return places.places;
  }

  private void collect(JsonNode node, String at, boolean names) {
    if (!names) {
      examples(node, at);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      if (names || !VALUES.contains(name) && !name.startsWith("x-")) {
        collect(member.getValue(), below(at, name), !names && isNames(name, member.getValue()));
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at + "/" + i, false);
    }
  }

  private static boolean isNames(String name, JsonNode members) {
    return NAMES.contains(name) && members.isObject();
  }

  private void examples(JsonNode owner, String at) {
    JsonNode schema = owner.path("schema").isObject() ? owner.get("schema") : owner;
    if (owner.has("example")) {
      add(at + "/example", at, "", schema, owner.get("example"));
    }
    for (Map.Entry<String, JsonNode> example : owner.path("examples").properties()) {
      String reference = example.getValue().path("$ref").asText();
      String own = below(at + "/examples", example.getKey());
      JsonNode value = spec.follow(example.getValue()).path("value");
      String pointer = (reference.isEmpty() ? own : reference) + "/value";
      add(pointer, at, example.getKey(), schema, value);
    }
  }

  private void add(String pointer, String used, String name, JsonNode schema, JsonNode value) {
    boolean request = !used.contains("/responses/");
    places.add(new Place(pointer, used, name, schema, value, request));
  }

  private static String below(String at, String name) {
    return at + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
