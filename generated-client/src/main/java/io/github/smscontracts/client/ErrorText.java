package io.github.smscontracts.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line from an error body of any shape (register C-21, B-16). */
final class ErrorText {

  private static final int LONGEST = 500;

  private ErrorText() {}

  static String of(Answer answer) {
    if (answer.isCut()) {
      return "a body larger than the response limit, see body() for its beginning";
    }
    List<String> texts = new ArrayList<>();
    try {
      flatten("", SmsJson.MAPPER.readTree(answer.text()), texts);
    } catch (JsonProcessingException e) {
      return "a body that is not JSON, see body()";
    }
    String text = String.join("; ", texts).replaceAll("\\s+", " ");
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  private static void flatten(String name, JsonNode node, List<String> texts) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        flatten(
            name.isEmpty() ? property.getKey() : name + "." + property.getKey(),
            property.getValue(),
            texts);
      }
    } else if (node.isArray()) {
      node.forEach(item -> flatten(name, item, texts));
    } else if (!node.isNull() && !node.isMissingNode()) {
      texts.add(name.isEmpty() ? node.asText() : name + ": " + node.asText());
    }
  }
}
