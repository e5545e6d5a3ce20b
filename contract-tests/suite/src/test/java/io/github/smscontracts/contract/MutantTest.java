package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.mutant.Fate;
import io.github.smscontracts.engine.mutant.Suppressions;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A specification that is wrong in one thing is noticed by somebody. */
@Tag("full")
class MutantTest {

  static Stream<Fate> fates() {
    return MutantRun.get().fates().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fates")
  void aMutantIsNoticed(Fate fate) throws IOException {
    boolean excused =
        !fate.mutant().harmless().isEmpty() || Suppressions.read().reason(fate).isPresent();

    assertThat(fate.killed() || excused)
        .as("somebody notices that %s; if nobody can, say why in mutant-suppressions.yaml", fate)
        .isTrue();
  }

  /** Else anything would be noticed. */
  @Test
  void otherWordsAreNotNoticed() {
    assertThat(MutantRun.get().controls()).isNotEmpty().noneMatch(Fate::killed);
  }

  @Test
  void aSuppressedMutantExistsAndIsNotNoticed() throws IOException {
    assertThat(Suppressions.read().mutants())
        .isSubsetOf(fates().filter(it -> !it.killed()).map(Fate::toString).toList());
  }
}
