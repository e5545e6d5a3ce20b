package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.engine.report.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client makes of servers that misbehave. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultTest {

  static Stream<FaultCase> cases() {
    return ServerFault.all().flatMap(FaultCase::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void aFaultHasItsDocumentedOutcome(FaultCase it) throws Exception {
    assertThat(it.observe()).as(it.toString()).isEqualTo(it.documented());
  }

  /** Not after a read timeout: one that makes a test short may be too short for the good answer. */
  static Stream<FaultCase> passing() {
    return ServerFault.repeatable()
        .filter(fault -> fault.options().equals(CallOptions.unchanged()))
        .map(ServerFault::passing)
        .flatMap(FaultCase::of)
        .filter(it -> it.operation().spec().idempotent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passing")
  void anIdempotentRequestOutlivesAFaultThatPasses(FaultCase it) throws Exception {
    assertThat(it.observe()).as(it.toString()).isEqualTo(it.documented());
  }

  @Test
  void theTableInTheDocumentationIsOfThisSuite() throws IOException {
    Snapshot.matches(Path.of("../../docs/faults.md"), FaultTable.markdown());
  }
}
