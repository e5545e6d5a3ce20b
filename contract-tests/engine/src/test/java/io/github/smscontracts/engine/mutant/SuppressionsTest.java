package io.github.smscontracts.engine.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.smscontracts.engine.Petshop;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressionsTest {

  private static Suppressions of(String yaml) throws Exception {
    return Suppressions.of(new YAMLMapper().readTree(yaml));
  }

  @Test
  void aSuppressionIsOfOneMutantAndShowsItsReasonAndDate() throws Exception {
    Suppressions suppressions =
        of("[{mutant: 'petshop Price: nullable', reason: not yet, date: 2026-11-20}]");

    assertThat(suppressions.reason(survivor("Price: nullable"))).hasValue("not yet (2026-11-20)");
    assertThat(suppressions.reason(survivor("Kind: nullable"))).isEmpty();
  }

  @Test
  void aSuppressionWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> of("[{mutant: a, date: 2026-11-20}]"))
        .hasMessageContaining("no reason for a");
  }

  @Test
  void aSuppressionWithoutADateIsRefused() {
    assertThatThrownBy(() -> of("[{mutant: a, reason: b}]"))
        .isInstanceOf(DateTimeParseException.class);
  }

  private static MutantResult survivor(String name) {
    return new MutantResult(new Mutant(Petshop.SPEC, name, List.of(), root -> {}, ""), Map.of());
  }
}
