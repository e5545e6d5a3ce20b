package io.github.smscontracts.contract;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case that the specifications give, before all parties that can judge it. */
class ContractTest {

  static Stream<Outcome> outcomes() {
    return ContractRun.get().outcomes().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("outcomes")
  void everyPartyAgreesWithTheSpecification(Outcome outcome) {
    if (!outcome.passed()) {
      fail(FailureText.of(outcome));
    }
  }
}
