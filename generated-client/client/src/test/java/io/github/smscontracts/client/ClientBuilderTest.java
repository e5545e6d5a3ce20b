package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Client;
import feign.Feign;
import feign.Request;
import io.github.smscontracts.client.LibraryVersions.Library;
import io.github.smscontracts.comm.CommClient;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {

  private static final String URL = "https://api.comm.com/api";
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");
  private final List<Request.Options> used = new ArrayList<>();

  private ClientBuilder<CommClient> builder() {
    Client noting =
        (request, options) -> {
          used.add(options);
          return server.execute(request, options);
        };
    return Calls.timed(() -> 0, Calls.comm(noting));
  }

  private CommClient at(String url) {
    return builder().baseUrl(URI.create(url)).build();
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
    assertThatCode(() -> at(url)).doesNotThrowAnyException();
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
        .isThrownBy(() -> at(url))
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
        .isThrownBy(() -> at(url))
        .withMessageStartingWith("the base URL")
        .withMessageNotContaining("p4ss");
  }

  @Test
  void aClientAndItsInterfaceReadAsTheirServer() {
    assertThat(at("https://h/p/")).hasToString("CommClient at https://h/p");
    assertThat(builder().build()).hasToString("CommClient at " + URL);
    CommClient comm = builder().build();
    assertThat(comm.campaigns()).hasToString("SmsCampaignsApi at " + URL);
    assertThat(comm.campaigns()).isEqualTo(comm.campaigns()).hasSameHashCodeAs(comm.campaigns());
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
  void theTokenOfTheEnvironmentIsReadAnewForEveryCallAndSentToTheVendor() {
    Map<String, String> environment = new HashMap<>(Map.of("COMM_TOKEN", "first"));
    CommClient comm = CommClient.builder().from(environment::get).transport(server).build();
    Calls.get(comm);
    environment.put("COMM_TOKEN", "second");
    Calls.get(comm);

    assertThat(server.requests().get(0).url()).startsWith(URL);
    assertThat(server.tokens()).containsExactly("Bearer first", "Bearer second");
  }

  private void assertUsed(CommClient comm, int connectMillis, int readMillis) {
    used.clear();
    Calls.get(comm);

    assertThat(used)
        .extracting(
            Request.Options::connectTimeoutMillis,
            Request.Options::readTimeoutMillis,
            Request.Options::isFollowRedirects)
        .containsExactly(tuple(connectMillis, readMillis, false));
  }

  @Test
  void theDefaultTimeoutsAreTenAndThirtySeconds() {
    assertUsed(builder().build(), 10_000, 30_000);
  }

  @Test
  void aCallChangesTheTimeoutsThatItNamesAndKeepsTheRest() {
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
    assertUsed(
        builder().connectTimeout(SHORTEST).readTimeout(LONGEST).callTimeout(LONGEST).build(),
        1,
        Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.000999999S", "PT2147483.648S"})
  void aTimeoutThatTheTransportCannotTakeIsRefusedByName(Duration timeout) {
    CallOptions options = CallOptions.unchanged();
    Map<ThrowingCallable, String> names =
        Map.of(
            () -> builder().connectTimeout(timeout), "connectTimeout",
            () -> builder().readTimeout(timeout), "readTimeout",
            () -> builder().callTimeout(timeout), "callTimeout",
            () -> options.connectTimeout(timeout), "connectTimeout",
            () -> options.readTimeout(timeout), "readTimeout",
            () -> options.callTimeout(timeout), "callTimeout");
    names.forEach(
        (set, name) ->
            assertThatIllegalArgumentException()
                .isThrownBy(set)
                .withMessage(
                    "%s is %s, and has to be between 1 millisecond and 24 days", name, timeout));
  }

  @Test
  void theLibrariesOfThisBuildWillDo() {
    assertThatCode(LibraryVersions::check).doesNotThrowAnyException();
    assertThatCode(() -> LibraryVersions.check(List.of(new Library("a:b", "99", getClass()))))
        .as("a library of unknown version")
        .doesNotThrowAnyException();
  }

  @Test
  void everyLibraryThatIsTooOldIsNamedWithItsVersionItsPlaceAndTheVersionNeeded() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                LibraryVersions.check(
                    List.of(
                        new Library("io.github.openfeign:feign-core", "99", Feign.class),
                        new Library(
                            "com.fasterxml.jackson.core:jackson-databind",
                            "99.1",
                            JsonMapper.class),
                        new Library("a:fine", "1", JsonMapper.class))))
        .withMessageMatching(
            "a library is too old for sms-contracts-client: io\\.github\\.openfeign:feign-core is"
                + " 13\\.\\d+ in file:\\S+/feign-core-\\S+\\.jar, and has to be 99 or newer;"
                + " com\\.fasterxml\\.jackson\\.core:jackson-databind is 2\\.\\S+ in"
                + " file:\\S+\\.jar, and has to be 99\\.1 or newer\\. Set a newer version .*");
  }

  @ParameterizedTest
  @CsvSource({
    "13.10, 13.2, true",
    "13.1, 13.1, true",
    "2.17.3, 2.18, false",
    "2.18.0, 2.18, true",
    "8.0.3.Final, 8.0, true",
    "7.0.5.Final, 8.0, false",
    "5.3-beta1, 5.3, false",
    "unspecified, 5.3, true"
  })
  void versionsAreComparedByTheirNumbers(String found, String oldest, boolean reaches) {
    assertThat(LibraryVersions.reaches(found, oldest)).isEqualTo(reaches);
  }
}
