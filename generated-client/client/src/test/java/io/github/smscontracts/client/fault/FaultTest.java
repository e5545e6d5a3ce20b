package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.Jvm;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.engine.report.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the client to its documented behaviour when servers misbehave. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultTest {

  /**
   * Each fault, and each that an idempotent request can outlive, once. Not after a read timeout:
   * one that makes a test short may be too short for the good answer.
   */
  static Stream<FaultCase> cases() {
    Stream<FaultCase> passing =
        Faults.all()
            .filter(ServerFault::isRepeated)
            .filter(fault -> fault.options().equals(CallOptions.unchanged()))
            .map(ServerFault::passing)
            .flatMap(FaultCase::of)
            .filter(fault -> fault.operation().spec().idempotent());
    return Stream.concat(Faults.all().flatMap(FaultCase::of), passing);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  @Execution(ExecutionMode.CONCURRENT)
  void aFaultHasItsDocumentedOutcome(FaultCase fault) throws Exception {
    assertThat(fault.observe()).as(fault.toString()).isEqualTo(fault.documented());
  }

  static Stream<FaultCase> notRepeatable() {
    return Faults.all()
        .filter(ServerFault::isRepeated)
        .flatMap(FaultCase::of)
        .filter(fault -> !fault.operation().spec().idempotent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notRepeatable")
  @Execution(ExecutionMode.CONCURRENT)
  void aRequestThatMayNotBeRepeatedIsSeenOnceWhateverThePolicy(FaultCase fault) throws Exception {
    RetryPolicy always = (attempts, failure) -> Optional.of(Duration.ZERO);
    for (RetryPolicy policy : List.of(RetryPolicy.standard(), RetryPolicy.never(), always)) {
      assertThat(fault.observe(policy, false))
          .as(fault.toString())
          .isEqualTo(new FaultCase.Observed(fault.fault().ending(), 1));
    }
  }

  @Test
  void whatIsEndlessEndsInASmallHeap() throws Exception {
    long cases = Faults.large().size() * VendorOperation.answered().count();

    assertThat(Jvm.outputOf(SmallHeap.class, "-Xmx64m")).contains("cases: " + cases);
  }

  /** Server and client in one small JVM. */
  static final class SmallHeap {
    public static void main(String[] arguments) throws Exception {
      List<FaultCase> cases = Faults.large().stream().flatMap(FaultCase::of).toList();
      for (FaultCase fault : cases) {
        assertThat(fault.observe()).as(fault.toString()).isEqualTo(fault.documented());
      }
      System.out.println("cases: " + cases.size());
    }
  }

  @Test
  void theTableInTheDocumentationIsOfThisSuite() throws IOException {
    String rows = Faults.all().map(FaultTest::row).collect(Collectors.joining("\n", "", "\n"));
    Snapshot.matches(
        Path.of("../../docs/faults.md"),
        """
        # How calls end when the server misbehaves

        Written by `FaultTest`, which tries every row on every operation whose answer has a body,
        over a socket. After each row, the same client makes a good call, leaves no connection open,
        and has contacted no other host.

        An operation is idempotent if its specification says `x-idempotent: true`.

        Three requests mean that the standard policy retried, and every attempt failed in the same
        way; if only the first fails, the call ends in the value. A timeout after one request is
        the timeout of the whole call.

        | The server | The call ends in | Requests seen, idempotent | Not idempotent |
        |---|---|---|---|
        %s\
        """
            .formatted(rows));
  }

  private static String row(ServerFault fault) {
    return "| %s | %s | %s | %s |"
        .formatted(fault, fault.ending(), fault.requests(true), fault.requests(false));
  }
}
