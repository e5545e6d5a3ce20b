package io.github.smscontracts.contract.party;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open enumeration knows exactly the values that the specification lists. */
final class KnownValues {

  private KnownValues() {}

  static Optional<Complaint> compare(JsonNode schema, String pointer, Object model) {
    if (!schema.has("x-known-values")) {
      return Optional.empty();
    }
    List<String> listed = new ArrayList<>();
    schema.get("x-known-values").forEach(value -> listed.add(value.asText()));
    Optional<List<String>> known = Models.at(model, pointer).flatMap(Models::known);
    return known.isEmpty() || known.get().equals(listed)
        ? Optional.empty()
        : Optional.of(
            new Complaint(
                ClientParty.NAME,
                Fault.GENERATED_CLIENT,
                "the known values " + listed,
                "the client knows " + known.get()));
  }
}
