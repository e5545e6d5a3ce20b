package io.github.smscontracts.client.internal.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Summarizes an error body of any shape in one line (register C-21, B-16). */
public final class ErrorText {

  private static final int LONGEST = 500;
  private static final int LONGEST_BODY = 64 * 1024;

  private final StringBuilder text = new StringBuilder();

  private ErrorText() {}

  public static String of(String body) {
    if (body.length() > LONGEST_BODY) { // reading it would take longer than the call may
      return "a long body, see body()";
    }
    try {
      ErrorText found = new ErrorText();
      found.flatten("", JsonMapping.reader(JsonNode.class, body.length()).readTree(body));
      return found.line();
    } catch (JsonProcessingException | NumberFormatException e) { // 1e99999999999
      return "a body that is not JSON, see body()";
    }
  }

  private void flatten(String name, JsonNode node) {
    if (text.length() > LONGEST) {
      return; // what follows is cut off
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        String key = start(property.getKey());
        flatten(name.isEmpty() ? key : start(name + "." + key), property.getValue());
      }
    } else if (node.isArray()) {
      node.forEach(item -> flatten(name, item));
    } else if (!node.isNull() && !node.isMissingNode()) {
      text.append(text.isEmpty() ? "" : "; ").append(name).append(name.isEmpty() ? "" : ": ");
      text.append(start(node.asText()));
    }
  }

  /**
   * The beginning of a text, no longer than is shown, because names repeat with each value below
   * them.
   */
  private static String start(String part) {
    String beginning = part.substring(0, Math.min(part.length(), 10 * LONGEST));
    String line = OneLine.of(beginning.replaceAll("[\\s\\x85\\p{Zl}\\p{Zp}]+", " "));
    return line.substring(0, Math.min(line.length(), LONGEST + 1));
  }

  private String line() {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text.toString();
  }
}
