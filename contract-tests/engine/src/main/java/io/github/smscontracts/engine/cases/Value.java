package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value for a place, chosen for one keyword; a missing node leaves the place out.
 *
 * @param expressible whether Java's types let a caller say it
 */
record Value(String keyword, Side side, String label, JsonNode json, boolean expressible) {

  static Value valid(String keyword, String label, JsonNode json) {
    return new Value(keyword, Side.VALID, label, json, true);
  }

  static Value invalid(String keyword, String label, JsonNode json) {
    return new Value(keyword, Side.INVALID, label, json, true);
  }

  Value inexpressible() {
    return new Value(keyword, side, label, json, false);
  }
}
