package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * JSON that is the same as the design defines: but for order, number spelling, and null = absent.
 */
public final class Json {

  private Json() {}

  public static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.isArray() && other.isArray()) {
      for (int i = 0; i < one.size(); i++) {
        if (!other.has(i) || !same(one.get(i), other.get(i))) {
          return false;
        }
      }
      return one.size() == other.size();
    }
    return one.isObject() && other.isObject()
        ? holds(one, other) && hasNoMore(other, one)
        : one.equals(other);
  }

  private static boolean hasNoMore(JsonNode one, JsonNode other) {
    return one.properties().stream()
        .allMatch(it -> it.getValue().isNull() || other.has(it.getKey()));
  }

  static boolean hasNull(JsonNode json) {
    for (JsonNode child : json) {
      if (child.isNull() || hasNull(child)) {
        return true;
      }
    }
    return false;
  }

  /** Whether everything in one stands in the other. */
  private static boolean holds(JsonNode one, JsonNode other) {
    for (Map.Entry<String, JsonNode> property : one.properties()) {
      JsonNode there = other.path(property.getKey());
      boolean nothing = property.getValue().isNull() && (there.isMissingNode() || there.isNull());
      if (!nothing && !same(property.getValue(), there)) {
        return false;
      }
    }
    return true;
  }
}
