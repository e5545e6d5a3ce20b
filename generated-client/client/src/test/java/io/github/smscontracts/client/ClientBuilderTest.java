package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.comm.CommClient;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {

  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");

  private static ClientBuilder<CommClient> builder() {
    return CommClient.builder().token(() -> "t");
  }

  @Test
  void aTokenIsNeeded() {
    assertThatIllegalStateException()
        .isThrownBy(() -> CommClient.builder().build())
        .withMessage("set token(...), or fromEnvironment()");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1",
        "http://127.0.0.1:1/api",
        "http://[::1]:1",
        "https://h:65535/p/",
        "HTTP://LOCALHOST"
      })
  void theTokenMayGoOverHttpsAndToLoopback(String url) {
    assertThatCode(() -> builder().baseUrl(URI.create(url)).build()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.comm.com",
        "http://localhost.evil.example",
        "http://127.0.0.1.example"
      })
  void theTokenGoesOverPlainHttpOnlyIfAllowed(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().baseUrl(URI.create(url)).build())
        .withMessageContaining("clear text");
    assertThatCode(() -> builder().baseUrl(URI.create(url)).allowPlainHttp().build())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.comm.com",
        "ftp://h",
        "https:///x",
        "https://u:p4ss@h",
        "https://h?q",
        "https://h#f",
        "https://h:65536"
      })
  void aBaseUrlThatIsNoneIsRefusedWithoutQuotingIt(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().baseUrl(URI.create(url)).build())
        .withMessageStartingWith("the base URL")
        .withMessageNotContaining("p4ss");
  }

  @Test
  void aTrailingSlashDoesNotDouble() {
    assertThat(builder().baseUrl(URI.create("https://h/p/")).build())
        .hasToString("CommClient at https://h/p");
  }

  @Test
  void theDefaultServerIsTheSpecifications() {
    assertThat(builder().build()).hasToString("CommClient at https://api.comm.com/api");
  }

  private static ClientBuilder<CommClient> from(String url, String token) {
    Map<String, String> environment = new HashMap<>();
    environment.put("COMM_BASE_URL", url);
    environment.put("COMM_TOKEN", token);
    return CommClient.builder().from(environment::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:7/x", " http://localhost:7/x "})
  void theEnvironmentNamesServerAndToken(String url) {
    assertThat(from(url, "t").build()).hasToString("CommClient at http://localhost:7/x");
  }

  @ParameterizedTest
  @CsvSource({
    ",, COMM_TOKEN is not set",
    ", '', the environment variable COMM_TOKEN is empty: put the token in it",
    ", ' ', the environment variable COMM_TOKEN is empty: put the token in it",
    ", '\n', the environment variable COMM_TOKEN is empty: put the token in it",
    "https://u:p4ss@h h, t, COMM_BASE_URL is not a URL",
    "'', t, the base URL needs https:// and a host"
  })
  void aVariableThatIsMissingOrOddIsNamedAndNotQuoted(String url, String token, String problem) {
    assertThatThrownBy(() -> from(url, token).build()).hasMessageContaining(problem);
  }

  @Test
  void toStringOfAClientAndOfItsInterfaceNamesTheServerAndNoToken() {
    CommClient comm = CommClient.builder().token(() -> "secret").build();

    assertThat(comm.campaigns()).hasToString("SmsCampaignsApi at https://api.comm.com/api");
    assertThat(comm.campaigns()).isEqualTo(comm.campaigns()).hasSameHashCodeAs(comm.campaigns());
  }

  @Test
  void theTokenOfTheEnvironmentIsReadAnewForEveryCallAndSentToTheVendor() {
    Map<String, String> environment = new HashMap<>(Map.of("COMM_TOKEN", "first"));
    CommClient comm = CommClient.builder().from(environment::get).transport(server).build();
    Calls.get(comm);
    environment.put("COMM_TOKEN", "second");
    Calls.get(comm);

    assertThat(server.requests().get(0).url()).startsWith("https://api.comm.com/api/");
    assertThat(server.tokens()).containsExactly("Bearer first", "Bearer second");
  }
}
