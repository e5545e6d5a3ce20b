package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.failed;
import static io.github.smscontracts.client.Calls.get;
import static io.github.smscontracts.client.LoginVendor.KEY;
import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.LoginRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the key comes from, and that nothing prints it. */
class LoginSecretsTest {

  private static final String TOKEN = "secret-token-1";
  private static final String ECHO = "Server: %1$s\r\nX: %1$s\r\nContent-Length: %2$d\r\n\r\n%3$s";

  @AutoClose private final CapturedLog log = new CapturedLog("io.github.smscontracts.client.http");
  @AutoClose private final RawServer server = new RawServer(new LoginVendor());

  private ClientBuilder<BsgClient> builder() {
    return LoginVendor.client(server).logging(INFO);
  }

  private static String printed(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    if (e instanceof AnswerException answer) {
      trace.append(answer.body()).append(answer.headers().toString());
    }
    return trace.toString();
  }

  private void assertNothingIn(String printed) {
    log.records.forEach(it -> assertThat(it.getMessage()).doesNotContain(KEY, "secret-token"));
    assertThat(log.records).isNotEmpty();
    assertThat(printed).doesNotContain(KEY, "secret-token");
  }

  /** Answers with a body, and with a text in headers. */
  private static String echo(String status, String text, String body) {
    return "HTTP/1.1 " + status + "\r\n" + ECHO.formatted(text, body.length(), body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"400 Bad Request", "401 Unauthorized", "500 Oh", "302 Found"})
  void anErrorOfTheLoginThatEchoesTheKeyDoesNotShowIt(String status) {
    server.answer(echo(status, KEY, "{\"message\":\"" + KEY + " is wrong\"}"));
    try (BsgClient bsg = builder().build()) {
      SmsApiException e = failed(SmsApiException.class, () -> get(bsg));

      assertThat(e).hasMessageEndingWith("message: (hidden) is wrong");
      assertThat(e.headers().get("x")).containsExactly("(hidden)");
      assertNothingIn(printed(e));
    }
  }

  @Test
  void aLoginThatTheCallerMakesIsAsSecret() {
    server.answer(echo("400 Bad Request", KEY, KEY.replace("-", "\\u002d")));
    LoginRequest request = LoginRequest.builder().apiKey(KEY).build();
    try (BsgClient bsg = BsgClient.builder().baseUrl(server.url()).logging(INFO).build()) {
      SmsApiException e = failed(SmsApiException.class, () -> bsg.authentication().login(request));

      assertThat(e.body()).isEqualTo("(hidden)");
      assertNothingIn(printed(e) + request);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"token\":\"secret-token-1\"}",
        "{\"bearer\":[\"secret-token-1\"]}",
        "{\"bearer\":\"secret-token-1",
        "{\"bearer\":\"secret-token-1\"}}",
        "secret-token-1"
      })
  void aSuccessOfTheLoginThatCannotBeReadDoesNotShowTheToken(String body) {
    server.answer(RawServer.ok(body));
    try (BsgClient bsg = builder().build()) {
      InvalidResponseException e = failed(InvalidResponseException.class, () -> get(bsg));

      assertThat(e.operation()).isEqualTo("login");
      assertThat(e.body()).isEqualTo("(hidden)");
      assertNothingIn(printed(e));
    }
  }

  @Test
  void aTokenOfALoginIsTakenOutOfAnswersAndLogs() {
    LoginVendor vendor = new LoginVendor();
    server.answer(
        client -> {
          if (LoginVendor.isLogin(client.request())) {
            vendor.answer(client);
          } else {
            client.write(echo("403 Forbidden", TOKEN, "{\"message\":\"" + TOKEN + "\"}"));
          }
        });
    ClientBuilder<BsgClient> builder = builder();
    try (BsgClient bsg = builder.build()) {
      ForbiddenException e = failed(ForbiddenException.class, () -> get(bsg));

      assertThat(e).hasMessageEndingWith("message: (token)");
      assertNothingIn(printed(e) + bsg + builder + bsg.campaigns());
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void aKeyThatIsNoneIsNotSent(String key) {
    try (BsgClient bsg = builder().apiKey(() -> key).build()) {
      assertThatThrownBy(() -> get(bsg))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("getCampaignDetail", "apiKey(...) gave none");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aTokenThatNoHeaderCanCarryIsNotKept() {
    try (BsgClient bsg = builder().build()) {
      server.answer(RawServer.ok("{\"bearer\":\"secret token\"}"));
      assertThatThrownBy(() -> get(bsg))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("visible ASCII")
          .hasMessageNotContaining("secret");
      server.answer(new LoginVendor());
      assertThat(get(bsg)).isNotNull();
    }
  }

  @Test
  void aCallEndsWithWhatTheSupplierOfTheKeyThrows() {
    IllegalStateException locked = new IllegalStateException("the vault is locked");
    ClientBuilder<BsgClient> builder =
        builder()
            .apiKey(
                () -> {
                  throw locked;
                });
    try (BsgClient bsg = builder.build()) {
      assertThatThrownBy(() -> get(bsg)).isSameAs(locked);
      assertThatThrownBy(() -> get(bsg)).isSameAs(locked);
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theKeyOfTheEnvironmentIsReadForEveryLogin() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("BSG_BASE_URL", server.url().toString());
    environment.put("BSG_API_KEY", "first");
    LoginVendor vendor = new LoginVendor();
    server.answer(vendor);
    try (BsgClient bsg = BsgClient.builder().from(environment::get).build()) {
      get(bsg);
      vendor.revoke();
      environment.put("BSG_API_KEY", "second");
      get(bsg);
    }

    assertThat(server.requests().stream().filter(LoginVendor::isLogin))
        .extracting(RawConnection.Request::body)
        .containsExactly("{\"api_key\":\"first\"}", "{\"api_key\":\"second\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "t, k, the environment variables BSG_TOKEN and BSG_API_KEY are both set: keep one of them",
    "t, '', the environment variables BSG_TOKEN and BSG_API_KEY are both set: keep one of them",
    ", '', the environment variable BSG_API_KEY is empty: put the key in it",
    ", ' ', the environment variable BSG_API_KEY is empty: put the key in it",
    "'', , the environment variable BSG_TOKEN is empty: put the token in it"
  })
  void anEnvironmentThatIsUnclearIsRefused(String token, String key, String problem) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BSG_TOKEN", token);
    environment.put("BSG_API_KEY", key);

    assertThatThrownBy(() -> BsgClient.builder().from(environment::get))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(problem);
  }

  @Test
  void aBuilderTakesOneCredentialThatTheVendorKnows() {
    assertThatThrownBy(() -> builder().token(() -> TOKEN).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("set token(...) or apiKey(...), not both");
    assertThatThrownBy(() -> Calls.comm().apiKey(() -> KEY).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the specification of this vendor has no login: set token(...), not apiKey(...)");
    assertThatThrownBy(() -> Calls.comm().assumeUnauthorizedMeansNotProcessed().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("assumeUnauthorizedMeansNotProcessed() needs apiKey(...)");
  }
}
