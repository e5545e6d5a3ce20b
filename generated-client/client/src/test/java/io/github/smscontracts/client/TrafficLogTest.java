package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.RequestLine;
import feign.TypedResponse;
import io.github.smscontracts.client.generated.ApiFactory;
import io.github.smscontracts.client.wire.Operation;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.CampaignRelation;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficLogTest {

  private final Logger log = Logger.getLogger("io.github.smscontracts.client.http");
  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          lines.add(record.getLevel() + " " + record.getMessage().replaceAll("\\d+ ms", "N ms"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    log.addHandler(handler);
    log.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    log.removeHandler(handler);
    log.setUseParentHandlers(true);
    log.setLevel(null);
  }

  private static ClientBuilder<CommClient> builder(Recorder server) {
    return CommClient.builder()
        .token(() -> "secret-token")
        .timing(new Settings.Timing(Clock.systemUTC(), () -> 0, wait -> {}))
        .transport(server);
  }

  private static void call(ClientBuilder<CommClient> builder) {
    catchThrowable(
        () -> builder.build().campaigns().getSmsCampaign("c", List.of(CampaignRelation.OFFERS)));
  }

  @Test
  void nothingIsLoggedUnlessAskedFor() {
    call(builder(new Recorder(Recorder.answer(200))));

    assertThat(lines).isEmpty();
  }

  @Test
  void theLevelOffIsNoLevelToLogAt() {
    call(builder(new Recorder(Recorder.answer(200))).logging(System.Logger.Level.OFF));

    assertThat(lines).isEmpty();
  }

  interface Login {

    @Operation(value = "login", idempotent = false, secured = false)
    @RequestLine("POST /login")
    TypedResponse<Void> login();
  }

  @Test
  void aRequestWithoutATokenIsLoggedAsWell() {
    try (ApiFactory apis =
        new ClientBuilder<>("T", "https://h", false, ApiFactory::open)
            .transport(new Recorder(Recorder.answer(200)))
            .logging(System.Logger.Level.INFO)
            .build()) {
      apis.api(Login.class).login();
    }

    assertThat(lines.get(0)).contains("login, attempt 1: POST https://h/login");
    assertThat(lines).hasSize(2);
  }

  @Test
  void whatCannotBeSeenIsNotLogged() {
    call(
        builder(
                new Recorder(
                    Recorder.answer(
                        200,
                        Map.of(
                            "Server",
                            List.of(
                                "\u001b[31m \u0085 \u009b \u202e \u2066 \u2028 \u2029 \ufeff é")),
                        "")))
            .logging(System.Logger.Level.INFO));

    assertThat(lines.get(1)).endsWith(" {server=[?[31m ? ? ? ? ? ? ? é]}");
  }

  @Test
  void aLineForTheRequestAndOneForTheAnswer() {
    call(
        builder(
                new Recorder(
                    Recorder.answer(
                        200,
                        Map.of(
                            "content-type", List.of("application/json"),
                            "Set-Cookie", List.of("payload"),
                            "Server", List.of("s\r\nX: secret-token")),
                        "")))
            .logging(System.Logger.Level.INFO));

    assertThat(lines)
        .containsExactly(
            "INFO getSmsCampaign, attempt 1: GET"
                + " https://api.comm.com/api/v1/sms/campaigns/c?include=(hidden)"
                + " {Accept=[application/json], Authorization=[(hidden)]}",
            "INFO getSmsCampaign, attempt 1: 200 after N ms {content-type=[application/json],"
                + " server=[s??X: (token)], set-cookie=[(hidden)]}");
  }

  @Test
  void aLineForEachAttemptAndFailure() {
    call(
        builder(
                new Recorder(
                    Recorder.failure(new IOException("quoting\nsecret-token")),
                    request -> {
                      throw new IllegalStateException("of the transport's own");
                    }))
            .logging(System.Logger.Level.WARNING));

    assertThat(lines).hasSize(4).allMatch(it -> it.startsWith("WARNING getSmsCampaign, attempt "));
    assertThat(lines.get(1))
        .endsWith("attempt 1: no answer after N ms (java.io.IOException: quoting?(token))");
    assertThat(lines.get(2)).contains("attempt 2: GET");
    assertThat(lines.get(3))
        .endsWith(
            "attempt 2: no answer after N ms"
                + " (java.lang.IllegalStateException: of the transport's own)");
  }

  @Test
  void aLevelThatIsOffCostsNothing() {
    log.setLevel(Level.WARNING);
    Recorder server = new Recorder(Recorder.answer(200));
    call(builder(server).logging(System.Logger.Level.INFO));

    assertThat(lines).isEmpty();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatWrapsTheTransportIsBelowTheLog() {
    Recorder server = new Recorder(Recorder.answer(200));
    call(
        builder(server)
            .wrapTransport(
                http ->
                    (request, options) -> {
                      assertThat(lines).hasSize(1);
                      return http.execute(request, options);
                    })
            .logging(System.Logger.Level.INFO));

    assertThat(lines).hasSize(2);
    assertThat(server.requests()).hasSize(1);
  }
}
