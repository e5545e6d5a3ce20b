package io.github.smscontracts.client.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestLine;
import feign.TypedResponse;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.generated.ApiFactory;
import io.github.smscontracts.client.wire.Operation;
import java.util.Map;
import org.junit.jupiter.api.Test;

public class OperationTest {

  public interface Probe {

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

  public static <T> T api(Class<T> type, String baseUrl, Recorder server) {
    return new ClientBuilder<>("T", baseUrl, true, ApiFactory::open)
        .token(() -> "t")
        .transport(server)
        .retryPolicy(RetryPolicy.never())
        .responseChecks(Check.FAIL)
        .build()
        .api(type);
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
