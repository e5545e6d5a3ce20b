package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.mutant.MutantResult;
import io.github.smscontracts.engine.mutant.Suppressions;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody notices every single error in a specification. */
@Tag("full")
class MutantTest {

  static Stream<MutantResult> results() {
    return AllMutants.get().results().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("results")
  void aMutantIsNoticed(MutantResult result) throws IOException {
    boolean excused =
        !result.mutant().harmless().isEmpty() || Suppressions.read().reason(result).isPresent();

    assertThat(result.killed() || excused)
        .as("somebody notices that %s; if nobody can, say why in mutant-suppressions.yaml", result)
        .isTrue();
  }

  /** A control: otherwise any change would be noticed. */
  @Test
  void otherWordsAreNotNoticed() {
    assertThat(AllMutants.get().controls()).isNotEmpty().noneMatch(MutantResult::killed);
  }

  @Test
  void aSuppressedMutantExistsAndIsNotNoticed() throws IOException {
    assertThat(Suppressions.read().mutants())
        .isSubsetOf(results().filter(it -> !it.killed()).map(MutantResult::toString).toList());
  }
}
