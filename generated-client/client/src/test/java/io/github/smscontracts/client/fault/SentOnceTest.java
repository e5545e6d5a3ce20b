package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.fault.FaultCase.Observed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No policy makes a client repeat what may not be repeated. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SentOnceTest {

  private static final Map<String, RetryPolicy> POLICIES =
      Map.of(
          "standard", RetryPolicy.standard(),
          "never", RetryPolicy.never(),
          "always", (attempts, failure) -> Optional.of(Duration.ZERO));

  static Stream<FaultCase> cases() {
    return ServerFault.repeatable()
        .flatMap(FaultCase::of)
        .filter(it -> !it.operation().spec().idempotent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aRequestThatMayNotBeRepeatedIsSeenOnceWhateverThePolicy(FaultCase it) throws Exception {
    for (Map.Entry<String, RetryPolicy> policy : POLICIES.entrySet()) {
      Observed observed = it.observe(policy.getValue(), false);

      assertThat(observed).as(it + ", policy " + policy.getKey()).isEqualTo(it.documented());
      assertThat(observed.requests()).isEqualTo(1);
    }
  }
}
