package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Request;
import io.github.smscontracts.comm.CommClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private final List<Request.Options> used = new ArrayList<>();

  private ClientBuilder<CommClient> builder() {
    Recorder server = Recorder.answering(200, "{\"data\":{}}");
    return CommClient.builder()
        .token(() -> "t")
        .timing(new Settings.Timing(Clock.systemUTC(), () -> 0, wait -> {}))
        .transport(
            (request, options) -> {
              used.add(options);
              return server.execute(request, options);
            });
  }

  private void assertUsed(CommClient comm, int connectMillis, int readMillis) {
    used.clear();
    comm.campaigns().getSmsCampaign("c");

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
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().connectTimeout(timeout))
        .withMessage(
            "connectTimeout is %s, and has to be between 1 millisecond and 24 days", timeout);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().readTimeout(timeout))
        .withMessageStartingWith("readTimeout is " + timeout);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().callTimeout(timeout))
        .withMessageStartingWith("callTimeout is " + timeout);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.unchanged().callTimeout(timeout))
        .withMessageStartingWith("callTimeout is " + timeout);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.unchanged().connectTimeout(timeout))
        .withMessageStartingWith("connectTimeout is " + timeout);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.unchanged().readTimeout(timeout))
        .withMessageStartingWith("readTimeout is " + timeout);
  }

  @Test
  void theShortestAndTheLongestAreAccepted() {
    assertThatCode(() -> builder().connectTimeout(SHORTEST).readTimeout(LONGEST).build())
        .doesNotThrowAnyException();
  }
}
