package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.Recorder.answer;
import static io.github.smscontracts.client.Recorder.failure;
import static io.github.smscontracts.client.Recorder.retryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.client.internal.http.NotSentException;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final IOException RESET = new IOException("reset");
  private static final RetryPolicy ALWAYS = (attempts, failure) -> Optional.of(Duration.ZERO);

  private final List<Duration> waits = new ArrayList<>();
  private int tokens;
  private long nanos;

  private ClientBuilder<CommClient> builder(Recorder server) {
    return Calls.comm(server)
        .token(() -> "token-" + tokens++)
        .retryPolicy(new Backoff(() -> 0.5))
        .timing(new Settings.Timing(Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos, this::sleep));
  }

  private void sleep(Duration wait) throws InterruptedException {
    waits.add(wait);
    nanos += wait.toNanos();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private <E extends Throwable> E failed(Class<E> type, Recorder server) {
    return failed(type, builder(server).build());
  }

  private static <E extends Throwable> E failed(Class<E> type, CommClient comm) {
    return Calls.failed(type, () -> get(comm));
  }

  /** How a read ends, after so many requests and these waits. */
  private <E extends Throwable> E ends(
      Class<E> type, Recorder server, int requests, Duration... waited) {
    E e = failed(type, server);
    assertThat(server.requests()).hasSize(requests);
    assertThat(waits).containsExactly(waited);
    return e;
  }

  private static CallOptions policy(RetryPolicy policy) {
    return CallOptions.unchanged().retryPolicy(policy);
  }

  @Test
  void aReadIsRepeatedAfterTransportFailuresWithGrowingWaits() {
    Recorder server = new Recorder(failure(RESET), failure(RESET), answer(200));

    assertThat(get(builder(server).build())).isNotNull();
    assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(server.tokens())
        .containsExactly("Bearer token-0", "Bearer token-1", "Bearer token-2");
  }

  @Test
  void aReadIsSentThreeTimesAtMost() {
    Duration[] steps = {Duration.ofMillis(250), Duration.ofMillis(500)};
    TransportException e = ends(TransportException.class, new Recorder(failure(RESET)), 3, steps);

    assertThat(e.getSuppressed())
        .hasSize(2)
        .hasOnlyElementsOfType(TransportException.class)
        .allSatisfy(earlier -> assertThat(earlier).hasNoSuppressedExceptions());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 400, 401, 403, 404, 408, 409, 421, 422, 425, 500, 501, 505})
  void aReadIsNotRepeatedAfterAnyOther(int status) {
    Recorder server = new Recorder(retryAfter(status, "0"));

    assertThat(ends(SmsApiException.class, server, 1).status()).isEqualTo(status);
    ends(InvalidResponseException.class, new Recorder(answer(200, Map.of(), "")), 1);
  }

  @Test
  void aWriteIsSentOnceWhateverThePolicySays() {
    for (Recorder.Step end : List.of(failure(RESET), retryAfter(503, "0"))) {
      Recorder server = new Recorder(end);
      CommClient comm = builder(server).retryPolicy(ALWAYS).build();

      assertThatThrownBy(() -> Calls.create(comm)).isInstanceOf(SmsException.class);
      assertThat(server.requests()).hasSize(1);
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void whatTheServerAsksForIsWaitedExactly() {
    Recorder server =
        new Recorder(
            retryAfter(503, "10"), retryAfter(429, "Fri, 20 Nov 2026 12:00:07 GMT"), answer(200));
    get(builder(server).build());

    assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"11,PT11S", "'Fri, 20 Nov 2026 13:00:00 GMT',PT1H"})
  void moreThanTenSecondsEndTheCallAtOnceWithTheDelay(String value, Duration delay) {
    Recorder server = new Recorder(retryAfter(503, value));

    assertThat(ends(ServerException.class, server, 1).retryAfter()).contains(delay);
  }

  @Test
  void aWaitThatOutlastsTheCallEndsItAtOnce() {
    ClientBuilder<CommClient> builder = builder(new Recorder(retryAfter(429, "5")));
    CommClient five = builder.callTimeout(Duration.ofSeconds(5)).build();

    assertThat(failed(TooManyRequestsException.class, five).retryAfter())
        .contains(Duration.ofSeconds(5));
    assertThat(waits).isEmpty();

    failed(TooManyRequestsException.class, builder.callTimeout(Duration.ofMillis(5_001)).build());
    assertThat(waits).containsExactly(Duration.ofSeconds(5));
  }

  private Recorder.Step resetAfter(int seconds) {
    return request -> {
      nanos += Duration.ofSeconds(seconds).toNanos();
      throw RESET;
    };
  }

  @Test
  void noAttemptBeginsAfterTheCallsTime() {
    Recorder server = new Recorder(resetAfter(59), resetAfter(1));

    ends(TransportException.class, server, 2, Duration.ofMillis(250));
  }

  @Test
  void aTokenThatTookAllTheTimeIsNotSent() {
    Recorder server = new Recorder(answer(200));
    CommClient comm =
        builder(server)
            .token(
                () -> {
                  nanos += Duration.ofSeconds(60).toNanos();
                  return "t";
                })
            .build();
    TransportException e = failed(TransportException.class, comm);

    assertThat(e).hasRootCauseInstanceOf(SocketTimeoutException.class);
    assertThat(e.mayHaveBeenProcessed()).isFalse();
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aPolicyCanBeSwitchedOffForAClientAndForACall() {
    Recorder server = new Recorder(failure(RESET));
    failed(TransportException.class, builder(server).retryPolicy(RetryPolicy.never()).build());
    assertThat(server.requests()).hasSize(1);

    failed(TransportException.class, builder(server).build().with(policy(RetryPolicy.never())));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aPolicyOfTheCallersOwnIsToldWhatHappened() {
    List<String> told = new ArrayList<>();
    RetryPolicy own =
        (attempts, failure) -> {
          told.add(attempts + " " + failure.getClass().getSimpleName());
          return Optional.of(Duration.ofSeconds(-1));
        };
    Recorder server = new Recorder(failure(RESET), answer(404), answer(200));
    get(builder(server).retryPolicy(own).build());

    assertThat(told).containsExactly("1 TransportException", "2 NotFoundException");
    assertThat(waits).containsExactly(Duration.ZERO, Duration.ZERO);
  }

  @Test
  void aPolicyThatFailsDoesNotHideTheFailure() {
    CommClient comm = builder(new Recorder(answer(503))).build();
    for (Exception broken : List.of(new IllegalStateException("odd"), new IOException("odd"))) {
      assertThat(failed(ServerException.class, comm.with(policy((i, failure) -> thrown(broken)))))
          .hasSuppressedException(broken);
    }
    assertThat(
            failed(ServerException.class, comm.with(policy((i, failure) -> null)))
                .getSuppressed()[0])
        .hasMessage("the retry policy returned null");
    assertThat(failed(ServerException.class, comm.with(policy((i, failure) -> thrown(failure)))))
        .hasNoSuppressedExceptions();
  }

  /** As Kotlin throws it, which knows no checked exceptions. */
  @SuppressWarnings("unchecked")
  private static <T, E extends Exception> T thrown(Exception e) throws E {
    throw (E) e;
  }

  @Test
  void anEarlierAttemptMayHaveBeenProcessed() {
    ConnectException refused = new ConnectException("refused");
    Recorder.Step unsent = failure(new NotSentException(refused));

    Calls.lost(false, () -> get(builder(new Recorder(unsent)).build()));
    for (Recorder.Step first : List.of(failure(RESET), answer(503))) {
      CommClient comm = builder(new Recorder(first, unsent)).build();
      TransportException e = Calls.lost(true, () -> get(comm));

      assertThat(e).hasCause(refused).hasMessageContaining("may have processed");
      assertThat(e.getSuppressed()).hasSize(2);
    }
  }

  @Test
  void anInterruptEndsTheWaitAndIsKept() {
    Recorder server =
        new Recorder(
            request -> {
              Thread.currentThread().interrupt();
              return answer(503).play(request);
            });

    assertThat(failed(ServerException.class, server)).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(waits).isEmpty();
  }

  @Test
  void anInterruptDuringTheWaitEndsItAndIsKept() {
    Recorder server = new Recorder(answer(503));
    Settings.Timing interrupted =
        new Settings.Timing(
            Clock.systemUTC(),
            () -> 0,
            wait -> {
              throw new InterruptedException();
            });
    TransportException e =
        failed(TransportException.class, builder(server).timing(interrupted).build());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e).hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void onlyTheLastFailuresAreKeptAndOfTheirBodiesTheBeginning() {
    Recorder server = new Recorder(answer(503, Map.of(), "x".repeat(100_000)));
    ServerException e = failed(ServerException.class, builder(server).retryPolicy(ALWAYS).build());

    assertThat(server.requests()).hasSize(101);
    assertThat(e.body()).hasSize(100_000);
    assertThat(e.getSuppressed())
        .hasSize(10)
        .allSatisfy(
            earlier -> {
              assertThat(((ServerException) earlier).body()).hasSize(8 * 1024);
              assertThat(earlier).hasNoSuppressedExceptions();
            });
  }

  @Test
  void theStandardPolicyWaitsLessThanAFullStep() {
    RetryPolicy standard = RetryPolicy.standard();
    TransportException reset = TransportException.of("o", RESET, true);
    for (int i = 0; i < 100; i++) {
      assertThat(standard.waitAfter(1, reset).orElseThrow())
          .isBetween(Duration.ZERO, Duration.ofMillis(500));
      assertThat(standard.waitAfter(2, reset).orElseThrow())
          .isBetween(Duration.ZERO, Duration.ofMillis(1_000));
    }

    assertThat(standard.waitAfter(3, reset)).isEmpty();
  }
}
