package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Client;
import feign.Request;
import io.github.smscontracts.comm.CommClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private final List<Request.Options> used = new ArrayList<>();

  private ClientBuilder<CommClient> builder() {
    Recorder server = Recorder.answering(200, "{\"data\":{}}");
    Client noting =
        (request, options) -> {
          used.add(options);
          return server.execute(request, options);
        };
    return Calls.timed(() -> 0, Calls.comm(noting));
  }

  private void assertUsed(CommClient comm, int connectMillis, int readMillis) {
    used.clear();
    Calls.get(comm);

    assertThat(used)
        .singleElement()
        .satisfies(
            options -> {
              assertThat(options.connectTimeoutMillis()).isEqualTo(connectMillis);
              assertThat(options.readTimeoutMillis()).isEqualTo(readMillis);
              assertThat(options.isFollowRedirects()).isFalse();
            });
  }

  @Test
  void theDefaultsAreTenAndThirtySeconds() {
    assertUsed(builder().build(), 10_000, 30_000);
  }

  @Test
  void aClientHasItsOwnTimeouts() {
    assertUsed(
        builder()
            .connectTimeout(Duration.ofSeconds(2))
            .readTimeout(LONGEST)
            .callTimeout(LONGEST)
            .build(),
        2_000,
        Integer.MAX_VALUE);
  }

  @Test
  void aCallChangesWhatItNamesAndKeepsTheRest() {
    CommClient comm =
        builder()
            .connectTimeout(Duration.ofSeconds(2))
            .readTimeout(Duration.ofSeconds(3))
            .callTimeout(LONGEST)
            .build();
    CallOptions unchanged = CallOptions.unchanged();

    assertUsed(comm.with(unchanged), 2_000, 3_000);
    assertUsed(comm.with(unchanged.connectTimeout(SHORTEST)), 1, 3_000);
    assertUsed(comm.with(unchanged.readTimeout(SHORTEST)), 2_000, 1);
    assertUsed(
        comm.with(unchanged.readTimeout(SHORTEST).connectTimeout(LONGEST)), Integer.MAX_VALUE, 1);
    assertUsed(comm, 2_000, 3_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999999S", "PT2147483.648S"})
  void aTimeoutThatTheTransportCannotTakeIsRefusedByName(Duration timeout) {
    CallOptions options = CallOptions.unchanged();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().connectTimeout(timeout))
        .withMessage(
            "connectTimeout is %s, and has to be between 1 millisecond and 24 days", timeout);
    Map<String, ThrowingCallable> others =
        Map.of(
            "readTimeout", () -> builder().readTimeout(timeout),
            "callTimeout", () -> builder().callTimeout(timeout),
            "callTimeout ", () -> options.callTimeout(timeout),
            "connectTimeout ", () -> options.connectTimeout(timeout),
            "readTimeout ", () -> options.readTimeout(timeout));
    others.forEach(
        (name, set) ->
            assertThatIllegalArgumentException()
                .isThrownBy(set)
                .withMessageStartingWith(name.trim() + " is " + timeout));
  }

  @Test
  void theShortestAndTheLongestAreAccepted() {
    assertThatCode(() -> builder().connectTimeout(SHORTEST).readTimeout(LONGEST).build())
        .doesNotThrowAnyException();
  }
}
