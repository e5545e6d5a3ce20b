package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The suppressed mutants, each with a reason and a date, in one file. */
public record Suppressions(Map<String, String> reasons) {
  public static Suppressions read() throws IOException {
    try (InputStream in = Suppressions.class.getResourceAsStream("/mutant-suppressions.yaml")) {
      return of(new YAMLMapper().readTree(in));
    }
  }

  static Suppressions of(JsonNode list) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (JsonNode each : list) {
      String reason = each.path("reason").asText();
      if (reason.isBlank()) {
        throw new IllegalArgumentException("no reason for " + each.path("mutant").asText());
      }
      LocalDate date = LocalDate.parse(each.path("date").asText());
      reasons.put(each.path("mutant").asText(), reason + " (" + date + ")");
    }
    return new Suppressions(reasons);
  }

  public Optional<String> reason(MutantResult result) {
    return Optional.ofNullable(reasons.get(result.toString()));
  }

  public Set<String> mutants() {
    return reasons.keySet();
  }
}
