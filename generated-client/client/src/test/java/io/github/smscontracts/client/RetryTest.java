package io.github.smscontracts.client;

import static io.github.smscontracts.client.Recorder.answer;
import static io.github.smscontracts.client.Recorder.failure;
import static io.github.smscontracts.client.Recorder.retryAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Response;
import io.github.smscontracts.client.internal.http.NotSentException;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String ID = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00";
  private static final IOException RESET = new IOException("reset");

  private final List<Duration> waits = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private long nanos;

  private ClientBuilder<CommClient> builder(Recorder server) {
    return CommClient.builder()
        .token(
            () -> {
              tokens.add("token-" + tokens.size());
              return tokens.get(tokens.size() - 1);
            })
        .retryPolicy(new Backoff(() -> 0.5))
        .timing(new Settings.Timing(Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos, this::sleep))
        .transport(server);
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
    return catchThrowableOfType(type, () -> comm.campaigns().getSmsCampaign("c"));
  }

  @Test
  void aReadIsRepeatedAfterTransportFailuresWithGrowingWaits() {
    Recorder server = new Recorder(failure(RESET), failure(RESET), answer(200));

    assertThat(builder(server).build().campaigns().getSmsCampaign("c").data()).isNotNull();
    assertThat(waits).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(server.requests())
        .extracting(request -> request.headers().get("Authorization").iterator().next())
        .containsExactly("Bearer token-0", "Bearer token-1", "Bearer token-2");
  }

  @Test
  void aReadIsSentThreeTimesAtMost() {
    Recorder server = new Recorder(failure(RESET));
    TransportException e = failed(TransportException.class, server);

    assertThat(server.requests()).hasSize(3);
    assertThat(e.getSuppressed())
        .hasSize(2)
        .allSatisfy(
            it ->
                assertThat(it).isInstanceOf(TransportException.class).hasNoSuppressedExceptions());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void aReadIsRepeatedAfterAPassingRefusal(int status) {
    Recorder server = new Recorder(answer(status), answer(200));
    builder(server).build().campaigns().getSmsCampaign("c");

    assertThat(server.requests()).hasSize(2);
    assertThat(waits).containsExactly(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 408, 409, 422, 500, 501, 505})
  void aReadIsNotRepeatedAfterAnyOther(int status) {
    Recorder server = new Recorder(retryAfter(status, "0"));

    assertThat(failed(SmsApiException.class, server).status()).isEqualTo(status);
    assertThat(server.requests()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  static List<Consumer<CommClient>> writes() {
    return List.of(
        comm -> comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build()),
        comm -> comm.campaigns().updateSmsCampaign("c", SmsCampaignData.builder().build()),
        comm -> comm.campaigns().stopSmsCampaignSend(ID, ID));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void aWriteIsSentOnceWhateverThePolicySays(Consumer<CommClient> write) {
    for (Recorder.Step end :
        List.of(
            failure(RESET),
            failure(new ConnectException("refused")),
            retryAfter(429, "0"),
            retryAfter(502, "0"),
            retryAfter(503, "0"),
            retryAfter(504, "0"))) {
      Recorder server = new Recorder(end);
      CommClient comm =
          builder(server).retryPolicy((attempts, failure) -> Optional.of(Duration.ZERO)).build();

      assertThatThrownBy(() -> write.accept(comm)).isInstanceOf(SmsException.class);
      assertThat(server.requests()).hasSize(1);
    }
    assertThat(waits).isEmpty();
  }

  @Test
  void whatTheServerAsksForIsWaitedExactly() {
    Recorder server =
        new Recorder(
            retryAfter(503, "10"), retryAfter(429, "Fri, 20 Nov 2026 12:00:07 GMT"), answer(200));
    builder(server).build().campaigns().getSmsCampaign("c");

    assertThat(waits).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @CsvSource({"11,PT11S", "'Fri, 20 Nov 2026 13:00:00 GMT',PT1H"})
  void moreThanTenSecondsEndTheCallAtOnceWithTheDelay(String value, Duration delay) {
    Recorder server = new Recorder(retryAfter(503, value));

    assertThat(failed(ServerException.class, server).retryAfter()).contains(delay);
    assertThat(server.requests()).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void aWaitThatOutlastsTheCallEndsItAtOnce() {
    Recorder server = new Recorder(retryAfter(429, "5"));
    ClientBuilder<CommClient> builder = builder(server);

    assertThat(
            failed(
                    TooManyRequestsException.class,
                    builder.callTimeout(Duration.ofSeconds(5)).build())
                .retryAfter())
        .contains(Duration.ofSeconds(5));
    assertThat(waits).isEmpty();

    failed(TooManyRequestsException.class, builder.callTimeout(Duration.ofMillis(5_001)).build());
    assertThat(waits).containsExactly(Duration.ofSeconds(5));
  }

  @Test
  void noAttemptBeginsAfterTheCallsTime() {
    Recorder server =
        new Recorder(
            request -> {
              nanos += Duration.ofSeconds(59).toNanos();
              throw RESET;
            },
            request -> {
              nanos += Duration.ofSeconds(1).toNanos();
              throw RESET;
            });

    failed(TransportException.class, server);
    assertThat(server.requests()).hasSize(2);
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

    CallOptions once = CallOptions.unchanged().retryPolicy(RetryPolicy.never());
    failed(TransportException.class, builder(server).build().with(once));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aPolicyOfTheCallersOwnIsToldWhatHappened() {
    List<String> told = new ArrayList<>();
    Recorder server = new Recorder(failure(RESET), answer(404), answer(200));
    builder(server)
        .retryPolicy(
            (attempts, failure) -> {
              told.add(attempts + " " + failure.getClass().getSimpleName());
              return Optional.of(Duration.ofSeconds(-1));
            })
        .build()
        .campaigns()
        .getSmsCampaign("c");

    assertThat(told).containsExactly("1 TransportException", "2 NotFoundException");
    assertThat(waits).containsExactly(Duration.ZERO, Duration.ZERO);
  }

  @Test
  void anAnswerThatCannotBeReadIsNotAskedForAgain() {
    Recorder server =
        new Recorder(request -> answer(200).play(request).toBuilder().body(new byte[0]).build());

    failed(InvalidResponseException.class, server);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatTheTokenSupplierThrowsEndsTheCall() {
    Recorder server = new Recorder(answer(503));
    ServerException ofTheLogin = failed(ServerException.class, server);
    server.requests().clear();
    CommClient comm =
        builder(server)
            .token(
                () -> {
                  throw ofTheLogin;
                })
            .build();

    assertThat(failed(ServerException.class, comm)).isSameAs(ofTheLogin);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anEarlierAttemptMayHaveBeenProcessed() {
    ConnectException refused = new ConnectException("refused");

    NotSentException unsent = new NotSentException(refused);

    assertThat(
            failed(TransportException.class, new Recorder(failure(unsent))).mayHaveBeenProcessed())
        .isFalse();
    for (Recorder.Step first : List.of(failure(RESET), answer(503))) {
      TransportException e = failed(TransportException.class, new Recorder(first, failure(unsent)));

      assertThat(e.mayHaveBeenProcessed()).isTrue();
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
    CommClient comm = builder(server).build();

    assertThat(failed(ServerException.class, comm)).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(waits).isEmpty();
  }

  @Test
  void anInterruptDuringTheWaitEndsItAndIsKept() {
    Recorder server = new Recorder(answer(503));
    CommClient comm =
        builder(server)
            .timing(
                new Settings.Timing(
                    Clock.systemUTC(),
                    () -> 0,
                    wait -> {
                      throw new InterruptedException();
                    }))
            .build();
    TransportException e = failed(TransportException.class, comm);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e).hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(ServerException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void onlyTheLastFailuresAreKeptAndOfTheirBodiesTheBeginning() {
    String body = "x".repeat(100_000);
    Recorder server =
        new Recorder(
            request ->
                Response.builder()
                    .status(503)
                    .headers(Map.of())
                    .body(body, StandardCharsets.UTF_8)
                    .request(request)
                    .build());
    CommClient comm =
        builder(server).retryPolicy((attempts, failure) -> Optional.of(Duration.ZERO)).build();
    ServerException e = failed(ServerException.class, comm);

    assertThat(server.requests()).hasSize(101);
    assertThat(e.body()).hasSize(100_000);
    assertThat(e.getSuppressed())
        .hasSize(10)
        .allSatisfy(
            it -> {
              assertThat(((ServerException) it).body()).hasSize(8 * 1024);
              assertThat(it).hasNoSuppressedExceptions();
            });
  }

  @Test
  void theStandardPolicyWaitsLessThanAFullStep() {
    TransportException reset = TransportException.of("o", RESET, true);

    for (int i = 0; i < 100; i++) {
      assertThat(RetryPolicy.standard().waitAfter(1, reset).orElseThrow())
          .isBetween(Duration.ZERO, Duration.ofMillis(500));
      assertThat(RetryPolicy.standard().waitAfter(2, reset).orElseThrow())
          .isBetween(Duration.ZERO, Duration.ofMillis(1_000));
    }
    assertThat(RetryPolicy.standard().waitAfter(3, reset)).isEmpty();
  }
}
