package io.github.smscontracts.engine.cases;

import com.fasterxml.jackson.databind.JsonNode;

/** A value for a place, chosen for one keyword; a missing node removes the place. */
record Value(String keyword, Side side, String label, JsonNode json) {

  static Value valid(String keyword, String label, JsonNode json) {
    return new Value(keyword, Side.VALID, label, json);
  }

  static Value invalid(String keyword, String label, JsonNode json) {
    return new Value(keyword, Side.INVALID, label, json);
  }
}
