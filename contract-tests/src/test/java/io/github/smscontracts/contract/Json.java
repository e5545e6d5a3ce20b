package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** JSON that is equal as the design defines: but for order, number spelling, and null = absent. */
final class Json {

  private Json() {}

  static JsonNode normal(JsonNode json) {
    if (json.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      json.properties()
          .forEach(
              entry -> {
                if (!entry.getValue().isNull()) {
                  sorted.put(entry.getKey(), normal(entry.getValue()));
                }
              });
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.setAll(sorted);
      return object;
    }
    if (json.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.forEach(item -> array.add(normal(item)));
      return array;
    }
    return json.isNumber()
        ? JsonNodeFactory.instance.textNode(
            "number " + json.decimalValue().stripTrailingZeros().toPlainString())
        : json;
  }
}
