package io.github.smscontracts.contract;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.smscontracts.engine.evaluation.Failure;
import io.github.smscontracts.engine.evaluation.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts every case before all parties that can judge it. */
class ContractTest {

  /** The most failures in full; one wrong line can fail thousands of cases. */
  private static final int MOST_IN_FULL = 50;

  private static final AtomicInteger FAILED = new AtomicInteger();

  static Stream<Outcome> outcomes() {
    return ContractRun.get().outcomes().stream();
  }

  @DisplayName("case")
  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void everyPartyAgreesWithTheSpecification(Outcome outcome) {
    if (!outcome.passed()) {
      boolean readable = FAILED.incrementAndGet() <= MOST_IN_FULL;
      Failure failure = Failure.of(outcome);
      fail(readable ? failure.toString() : failure.brief());
    }
  }
}
