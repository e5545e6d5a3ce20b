package io.github.smscontracts.client;

import static io.github.smscontracts.client.Recorder.answer;
import static io.github.smscontracts.client.Recorder.failure;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.OFF;
import static java.lang.System.Logger.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.RequestLine;
import feign.TypedResponse;
import io.github.smscontracts.client.generated.ApiFactory;
import io.github.smscontracts.client.wire.NoFastPath;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.CampaignRelation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TrafficLogTest {

  @AutoClose private final CapturedLog log = new CapturedLog("io.github.smscontracts.client.http");
  private final Recorder server = new Recorder(answer(200));

  private List<String> lines() {
    return log.records.stream()
        .map(line -> line.getLevel() + " " + line.getMessage().replaceAll("\\d+ ms", "N ms"))
        .toList();
  }

  private static ClientBuilder<CommClient> to(Recorder server) {
    return Calls.timed(() -> 0, Calls.comm(server));
  }

  private static void call(ClientBuilder<CommClient> builder) {
    List<CampaignRelation> include = List.of(CampaignRelation.OFFERS);
    catchThrowable(() -> builder.build().campaigns().getSmsCampaign("c", include));
  }

  @Test
  void nothingIsLoggedUnlessAskedForAndOffIsNoLevelToLogAt() {
    call(to(server));
    call(to(server).logging(OFF));
    log.logger.setLevel(Level.WARNING);
    call(to(server).logging(INFO));

    assertThat(lines()).isEmpty();
    assertThat(server.requests()).hasSize(3);
  }

  interface Login {

    @Operation(value = "login", idempotent = false, secured = false)
    @RequestLine("POST /login")
    TypedResponse<Void> login();
  }

  @Test
  void aRequestWithoutATokenIsLoggedAsWell() {
    try (ApiFactory apis =
        new ClientBuilder<>(
                "T",
                "https://h",
                false,
                false,
                settings -> ApiFactory.open(settings, new NoFastPath()))
            .transport(server)
            .logging(INFO)
            .build()) {
      apis.api(Login.class).login();
    }

    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0)).contains("login, attempt 1: POST https://h/login");
  }

  @Test
  void whatCannotBeSeenIsNotLogged() {
    String odd = "\u001b[31m \u0085 \u009b \u202e \u2066 \u2028 \u2029 \ufeff é";
    call(to(new Recorder(answer(200, Map.of("Server", List.of(odd)), ""))).logging(INFO));

    assertThat(lines().get(1)).endsWith(" {server=[?[31m ? ? ? ? ? ? ? é]}");
  }

  @Test
  void aLineForTheRequestAndOneForTheAnswer() {
    Recorder.Step answer =
        answer(
            200,
            Map.of(
                "content-type", List.of("application/json"),
                "Set-Cookie", List.of("payload"),
                "Server", List.of("s\r\nX: secret-token")),
            "{}");
    call(to(new Recorder(answer)).logging(INFO));

    assertThat(lines())
        .containsExactly(
            "INFO getSmsCampaign, attempt 1: GET"
                + " https://api.comm.com/api/v1/sms/campaigns/c?include=(hidden)"
                + " {Accept=[application/json], Authorization=[(hidden)]}",
            "INFO getSmsCampaign, attempt 1: 200 after N ms {content-type=[application/json],"
                + " server=[s??X: (token)], set-cookie=[(hidden)]}");
  }

  @Test
  void aLineForEachAttemptAndFailure() {
    Recorder.Step broken =
        request -> {
          throw new IllegalStateException("of the transport's own");
        };
    IOException quoting = new IOException("quoting\nsecret-token");
    call(to(new Recorder(failure(quoting), broken)).logging(WARNING));

    assertThat(lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("WARNING getSmsCampaign, attempt "));
    assertThat(lines().get(1))
        .endsWith("attempt 1: no answer after N ms (java.io.IOException: quoting?(token))");
    assertThat(lines().get(2)).contains("attempt 2: GET");
    assertThat(lines().get(3))
        .endsWith(
            "attempt 2: no answer after N ms"
                + " (java.lang.IllegalStateException: of the transport's own)");
  }

  @Test
  void whatWrapsTheTransportIsBelowTheLog() {
    call(
        to(server)
            .wrapTransport(
                http ->
                    (request, options) -> {
                      assertThat(lines()).hasSize(1);
                      return http.execute(request, options);
                    })
            .logging(INFO));

    assertThat(lines()).hasSize(2);
    assertThat(server.requests()).hasSize(1);
  }
}
