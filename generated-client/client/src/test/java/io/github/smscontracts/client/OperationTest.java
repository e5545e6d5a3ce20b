package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestLine;
import feign.TypedResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OperationTest {

  private static final CountDownLatch OPEN = new CountDownLatch(1);

  interface Probe {

    @Operation(value = "status", idempotent = false)
    @RequestLine("GET /status")
    TypedResponse<Map<String, Object>> status();

    @Operation(value = "ping", idempotent = false)
    @RequestLine("POST /ping")
    TypedResponse<Void> ping();
  }

  private static Probe probe(Recorder server) {
    return api(Probe.class, "https://h", server);
  }

  static <T> T api(Class<T> type, String baseUrl, Recorder server) {
    Settings settings =
        new Settings(
            URI.create(baseUrl),
            () -> "t",
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            RetryPolicy.never(),
            1_000,
            Check.FAIL,
            Check.FAIL,
            new LoggingListener(),
            Timing.system(OPEN),
            new RetryQuota(),
            OPEN);
    return Connection.open(settings, server, UnaryOperator.identity(), 1).api(type);
  }

  @Test
  void anOperationMayHaveNoParameters() {
    Recorder server = Recorder.answering(200, "{\"ok\":true}");

    assertThat(probe(server).status().body()).isEqualTo(Map.of("ok", true));
    assertThat(server.only().url()).isEqualTo("https://h/status");
  }

  @Test
  void anOperationWithoutAnAnswersBodyNeedsNone() {
    TypedResponse<Void> answer = probe(Recorder.answering(204, "")).ping();

    assertThat(answer.body()).isNull();
    assertThat(answer.status()).isEqualTo(204);
  }

  @Test
  void aProxyIsEqualToItselfOnly() {
    Recorder server = Recorder.answering(200, "{}");
    Probe probe = probe(server);

    assertThat(probe).isEqualTo(probe).isNotEqualTo(probe(server)).isNotEqualTo(null);
    assertThat(probe).hasToString("Probe at https://h");
    assertThat(probe.hashCode()).isEqualTo(System.identityHashCode(probe));
    assertThat(server.requests()).isEmpty();
  }
}
