package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.core.JsonPointer;
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
    Walk walk = new Walk(spec, new ArrayList<>());
    walk.at("", schema, Presence.ROOT, new Samples(spec, 0).of(schema), List.of());
    return walk.places;
  }

  private record Walk(Spec spec, List<SchemaPlace> places) {
    void at(String at, JsonNode reference, Presence as, JsonNode document, List<String> seen) {
      String name = reference.path("$ref").asText();
      if (!name.isEmpty() && Collections.frequency(seen, name) >= Samples.MOST_OF_ONE_SCHEMA) {
        return; // it refers to itself
      }
      List<String> names = new ArrayList<>(seen);
      names.add(name);
      JsonNode schema = spec.follow(reference);
      SchemaPlace place = new SchemaPlace(at, schema, as, document);
      places.add(place);
      below(at, schema, document, names);
      int branch = 0;
      for (JsonNode each : schema.path("oneOf")) {
        JsonNode shape = spec.follow(each);
        JsonNode inShape = place.put(new Samples(spec, branch++).of(schema));
        if (Keywords.isObject(shape)) {
          ObjectNode openness = JsonNodeFactory.instance.objectNode();
          openness.put("additionalProperties", Keywords.open(shape));
          places.add(new SchemaPlace(at, openness, Presence.SHAPE, inShape));
        }
        below(at, shape, inShape, names);
      }
    }

    private void below(String at, JsonNode schema, JsonNode document, List<String> seen) {
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        boolean required = Samples.contains(schema.path("required"), property.getKey());
        String below = at + JsonPointer.empty().appendProperty(property.getKey());
        if (!document.at(below).isMissingNode()) {
          Presence as = required ? Presence.REQUIRED : Presence.OPTIONAL;
          at(below, property.getValue(), as, document, seen);
        }
      }
      if (schema.has("items") && document.at(at).isArray()) {
        at(at + "/0", schema.get("items"), Presence.ITEM, document, seen);
      }
    }
  }

  private String name() {
    return JsonPointer.compile(pointer).last().getMatchingProperty();
  }

  String parent() {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /**
   * The document with another value here, without the optional objects and lists beside the way to
   * it, which have places of their own: else each place would cost as much as all of them.
   */
  JsonNode aloneWith(Spec spec, JsonNode root, JsonNode value) {
    JsonNode copy = document.deepCopy();
    prune(spec, spec.follow(root), copy, JsonPointer.compile(pointer));
    return new SchemaPlace(pointer, schema, presence, copy).put(value);
  }

  private static void prune(Spec spec, JsonNode schema, JsonNode document, JsonPointer way) {
    if (way.matches() || schema.has("oneOf")) { // what is left out could make it fit two branches
      return;
    }
    String next = way.getMatchingProperty();
    if (document instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(
              each ->
                  each.getValue().isContainerNode()
                      && !each.getKey().equals(next)
                      && !Samples.contains(schema.path("required"), each.getKey()));
    }
    boolean item = document.isArray();
    JsonNode below = item ? schema.path("items") : schema.path("properties").path(next);
    JsonNode child = item ? document.path(way.getMatchingIndex()) : document.path(next);
    prune(spec, spec.follow(below), child, way.tail());
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
