package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A place in a document.
 *
 * @param pointer the place, as a JSON pointer
 * @param document a valid document that has this place
 */
record SchemaPlace(String pointer, JsonNode schema, Presence presence, JsonNode document) {

  enum Presence {
    ROOT,
    REQUIRED,
    OPTIONAL,
    ITEM,
    /** A branch of a union, at the place of the union. */
    SHAPE
  }

  /** Every place of a schema, below each shape of each union. */
  static List<SchemaPlace> of(Spec spec, JsonNode schema) {
    List<SchemaPlace> places = new ArrayList<>();
    JsonNode document = new Samples(spec, 0).of(schema);
    collect(spec, new SchemaPlace("", schema, Presence.ROOT, document), List.of(), places);
    return places;
  }

  private static void collect(
      Spec spec, SchemaPlace given, List<String> seen, List<SchemaPlace> places) {
    String name = given.schema.path("$ref").asText();
    if (!name.isEmpty() && Collections.frequency(seen, name) >= Samples.MOST_OF_ONE_SCHEMA) {
      return; // it refers to itself
    }
    List<String> names = new ArrayList<>(seen);
    names.add(name);
    JsonNode schema = spec.follow(given.schema);
    SchemaPlace place = new SchemaPlace(given.pointer, schema, given.presence, given.document);
    places.add(place);
    below(spec, place, schema, names, places);
    int branch = 0;
    for (JsonNode shape : schema.path("oneOf")) {
      JsonNode value = new Samples(spec, branch++).of(schema);
      SchemaPlace inShape =
          new SchemaPlace(place.pointer, schema, place.presence, place.put(value));
      if (Keywords.isObject(spec.follow(shape))) {
        ObjectNode openness = JsonNodeFactory.instance.objectNode();
        openness.put("additionalProperties", Keywords.open(spec.follow(shape)));
        places.add(new SchemaPlace(place.pointer, openness, Presence.SHAPE, inShape.document));
      }
      below(spec, inShape, spec.follow(shape), names, places);
    }
  }

  private static void below(
      Spec spec, SchemaPlace place, JsonNode schema, List<String> seen, List<SchemaPlace> places) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      Presence presence =
          Samples.contains(schema.path("required"), property.getKey())
              ? Presence.REQUIRED
              : Presence.OPTIONAL;
      String pointer = place.pointer + "/" + escaped(property.getKey());
      if (!place.document.at(pointer).isMissingNode()) {
        collect(
            spec,
            new SchemaPlace(pointer, property.getValue(), presence, place.document),
            seen,
            places);
      }
    }
    if (schema.has("items") && place.document.at(place.pointer).isArray()) {
      String first = place.pointer + "/0";
      collect(
          spec,
          new SchemaPlace(first, schema.get("items"), Presence.ITEM, place.document),
          seen,
          places);
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private String name() {
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return last.replace("~1", "/").replace("~0", "~");
  }

  String parent() {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /** The document with another value here; a missing one removes the place. */
  JsonNode put(JsonNode value) {
    if (pointer.isEmpty()) {
      return value;
    }
    JsonNode copy = document.deepCopy();
    JsonNode parent = copy.at(parent());
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name()), value);
    } else if (value.isMissingNode()) {
      ((ObjectNode) parent).remove(name());
    } else {
      ((ObjectNode) parent).set(name(), value);
    }
    return copy;
  }
}
