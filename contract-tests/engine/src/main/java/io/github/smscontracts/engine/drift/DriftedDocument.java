package io.github.smscontracts.engine.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Samples;
import io.github.smscontracts.engine.spec.Spec;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A full document of a schema, with every place of one kind drifted.
 *
 * @param full a document with every property
 * @param branch the shape that it has in every union
 */
record DriftedDocument(Spec spec, JsonNode schema, JsonNode full, int branch) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long ABOVE_INT = 380_661_234_567L;
  private static final int MANY = 10_000;

  String unknownValues() {
    return changed((at, value) -> at.has("x-known-values") ? JSON.textNode("of tomorrow") : value);
  }

  String unknownProperties() {
    return changed(
        (at, value) -> {
          if (value instanceof ObjectNode object) {
            object.putObject("x_of_tomorrow").putArray("list").add(1).addNull().add("text");
          }
          return value;
        });
  }

  /** Every optional property is null, so nothing below it is left. */
  String nulls() {
    return nulls(value -> true);
  }

  /**
   * Only optional properties without nested objects are null, so that there is one at every level.
   */
  String nullsAtTheEnds() {
    return nulls(it -> !it.isObject() && !(it.isArray() && it.path(0).isObject()));
  }

  private String nulls(Predicate<JsonNode> which) {
    return changed(
        (at, value) -> {
          if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : at.path("properties").properties()) {
              String name = property.getKey();
              if (!Samples.contains(at.path("required"), name) && which.test(object.path(name))) {
                object.putNull(name);
              }
            }
          }
          return value;
        });
  }

  String bigNumbers() {
    return changed((at, value) -> value.isNumber() ? JSON.numberNode(ABOVE_INT) : value);
  }

  /** Whether bounds and formats allow big numbers. */
  boolean bigNumbersFit() {
    return !any((at, value) -> value.isNumber() && forbidsBigNumbers(at));
  }

  /** Whether a required property cannot hold big numbers. */
  boolean bigNumbersAreRequired() {
    return any(
        (at, value) -> {
          boolean required = false;
          for (JsonNode name : at.path("required")) {
            JsonNode property = spec.follow(at.path("properties").path(name.asText()));
            required |= value.path(name.asText()).isNumber() && forbidsBigNumbers(property);
          }
          return required;
        });
  }

  private boolean any(BiPredicate<JsonNode, JsonNode> test) {
    boolean[] found = {false};
    changed(
        (at, value) -> {
          found[0] |= test.test(at, value);
          return value;
        });
    return found[0];
  }

  private static boolean forbidsBigNumbers(JsonNode schema) {
    return schema.path("format").asText().equals("int32")
        || schema.path("maximum").asLong(Long.MAX_VALUE) < ABOVE_INT;
  }

  /** The document with long lists, except for nested ones and those with a maximum length. */
  String manyItems() {
    return changed(
        (at, value) -> {
          if (value instanceof ArrayNode array
              && !at.has("maxItems")
              && !at.path("uniqueItems").asBoolean()) {
            JsonNode item = flat(spec.follow(at.path("items")), array.get(0));
            array.removeAll();
            array.addAll(Collections.nCopies(MANY, item));
          }
          return value;
        },
        true);
  }

  /** An item without its optional objects and lists: 10,000 of it are enough. */
  private static JsonNode flat(JsonNode schema, JsonNode item) {
    if (item instanceof ObjectNode object) {
      List<String> deep =
          object.properties().stream()
              .filter(it -> it.getValue().isContainerNode())
              .map(Map.Entry::getKey)
              .filter(name -> !Samples.contains(schema.path("required"), name))
              .toList();
      object.remove(deep);
    }
    return item;
  }

  String withUmlauts() {
    return changed(
        (at, value) -> {
          boolean free =
              value.isTextual() && !at.has("pattern") && !at.has("format") && !at.has("oneOf");
          return free && Samples.fits(at, "Gr\u00fc\u00dfe")
              ? JSON.textNode("Gr\u00fc\u00dfe")
              : value;
        });
  }

  private String changed(BiFunction<JsonNode, JsonNode, JsonNode> change) {
    return changed(change, false);
  }

  /** Applies a change to every place, deepest first, or to outermost lists only. */
  private String changed(BiFunction<JsonNode, JsonNode, JsonNode> change, boolean stopAtLists) {
    return changed(schema, full.deepCopy(), change, stopAtLists).toString();
  }

  private JsonNode changed(
      JsonNode reference,
      JsonNode value,
      BiFunction<JsonNode, JsonNode, JsonNode> change,
      boolean stopAtLists) {
    ObjectNode at = spec.follow(reference).deepCopy();
    JsonNode branches = at.path("oneOf");
    if (!branches.isEmpty()) {
      JsonNode shape = spec.follow(branches.get(Math.min(branch, branches.size() - 1)));
      shape.properties().forEach(it -> at.putIfAbsent(it.getKey(), it.getValue()));
    }
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : at.path("properties").properties()) {
        JsonNode below = object.get(property.getKey());
        if (below != null) {
          object.set(property.getKey(), changed(property.getValue(), below, change, stopAtLists));
        }
      }
    }
    if (value instanceof ArrayNode array && at.has("items") && !stopAtLists) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, changed(at.get("items"), array.get(i), change, stopAtLists));
      }
    }
    return change.apply(at, value);
  }
}
