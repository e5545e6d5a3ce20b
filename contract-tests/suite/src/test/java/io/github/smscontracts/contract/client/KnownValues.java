package io.github.smscontracts.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.evaluation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open enumeration knows exactly the values that the specification lists. */
final class KnownValues {

  private KnownValues() {}

  static Optional<Finding> compare(JsonNode schema, String pointer, Object model) {
    if (!schema.has("x-known-values")) {
      return Optional.empty();
    }
    List<String> listed = new ArrayList<>();
    schema.get("x-known-values").forEach(value -> listed.add(value.asText()));
    Optional<Object> value = Models.at(model, pointer);
    List<String> known = value.flatMap(Models::known).orElse(List.of());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean isListed = listed.contains(value.get().toString());
    return known.equals(listed) && Models.isKnown(value.get()) == isListed
        ? Optional.empty()
        : Optional.of(
            ClientParty.finding(
                "the known values " + listed,
                "the client knows " + known + ", and calls this one known: " + !isListed));
  }
}
