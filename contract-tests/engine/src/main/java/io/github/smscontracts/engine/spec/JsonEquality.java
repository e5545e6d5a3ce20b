package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Compares JSON but for order, the spelling of numbers, and null for absent. */
public final class JsonEquality {

  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private JsonEquality() {}

  /** Whether two documents are the same in that sense. */
  public static boolean same(JsonNode one, JsonNode other) {
    return withoutNulls(one).equals(BY_VALUE, withoutNulls(other));
  }

  /** Whether a property is null, at any depth. */
  public static boolean hasNull(JsonNode json) {
    return !json.equals(withoutNulls(json));
  }

  private static JsonNode withoutNulls(JsonNode json) {
    JsonNode copy = json.deepCopy();
    removeNulls(copy);
    return copy;
  }

  private static void removeNulls(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
    json.forEach(JsonEquality::removeNulls);
  }
}
