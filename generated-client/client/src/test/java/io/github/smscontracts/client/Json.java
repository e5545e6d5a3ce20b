package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Models from JSON and back, each time with a mapper that has cached nothing. */
public final class Json {

  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  private Json() {}

  /** The same but for order, the spelling of numbers, and null for absent. */
  public static boolean same(JsonNode one, JsonNode other) {
    return withoutNulls(one).equals(BY_VALUE, withoutNulls(other));
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
    json.forEach(Json::removeNulls);
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return SmsJson.mapper().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  public static String write(Object value) {
    try {
      return SmsJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
