package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.mutant.Fate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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
  void aMutantIsNoticed(Fate fate) {
    assertThat(fate.killed()).isTrue();
  }
}
