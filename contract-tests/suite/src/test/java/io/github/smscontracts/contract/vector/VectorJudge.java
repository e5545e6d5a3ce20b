package io.github.smscontracts.contract.vector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.smscontracts.engine.spec.JsonEquality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares what was read with a vector, by the rules of contract-tests/vectors/README.md. */
final class VectorJudge {

  private VectorJudge() {}

  /**
   * Why a vector fails, a sentence each.
   *
   * @param written the answer as the client writes it back; missing for an error
   */
  static List<String> complaints(Vector vector, JsonNode facts, JsonNode written)
      throws JsonProcessingException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> fact : vector.facts().properties()) {
      String name = fact.getKey();
      JsonNode got = name.startsWith("/") ? written.at(name) : facts.path(name);
      if (!equal(name, fact.getValue(), got)) {
        found.add("%s should be %s, is %s".formatted(name, fact.getValue(), shown(got)));
      }
    }
    if (vector.lossless() && !JsonEquality.same(vector.body(), written)) {
      found.add("came %s, written back %s".formatted(vector.text(), shown(written)));
    }
    return found;
  }

  private static boolean equal(String name, JsonNode wanted, JsonNode got) {
    if (wanted.isNull()) {
      return got.isNull() || got.isMissingNode();
    }
    if (name.equals("price")) {
      return got.isTextual()
          && new BigDecimal(wanted.asText()).compareTo(new BigDecimal(got.asText())) == 0;
    }
    return JsonEquality.same(wanted, got);
  }

  private static String shown(JsonNode value) {
    return value instanceof MissingNode ? "absent" : value.toString();
  }
}
