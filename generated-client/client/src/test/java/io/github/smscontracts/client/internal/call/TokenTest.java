package io.github.smscontracts.client.internal.call;

import static io.github.smscontracts.client.Calls.failed;
import static io.github.smscontracts.client.Calls.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.Recorder;
import io.github.smscontracts.client.RetryPolicy;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.UnauthorizedException;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc/defg|(token)",
        "abc/defgabc/defg|(token)(token)",
        "a abc/defg z|a (token) z",
        "abc\\/defg|(token)",
        "\\u0061bc\\u002Fdefg|(token)",
        "\\u0061\\u0062\\u0063\\u002f\\u0064\\u0065\\u0066\\u0067|(token)",
        "abc/def|abc/def",
        "abc/def\\|abc/def\\",
        "abc/def\\u0067|(token)",
        "abc/def\\u006|abc/def\\u006",
        "ababc/defg|ab(token)",
        "ABC/DEFG|ABC/DEFG",
        "abc\\\\/defg|(token)",
        "abc\\\\\\/defg|(token)",
        "abc\\\\u002Fdefg|(token)",
        "\\\\u0061bc\\\\\\\\u002fdefg|(token)",
        "\\\\abc/defg|(token)",
        "a=abc%2Fdefg&b|a=(token)&b",
        "a=abc%2fdefg&b|a=(token)&b",
        "%61bc%2Fd%65fg|(token)",
        "abc%252Fdefg|(token)",
        "abc%25252fdefg|(token)",
        "abc%2Gdefg|abc%2Gdefg",
        "abc%2|abc%2",
        "100%abc/defg|100%(token)",
        "%2e%2E|%2e%2E",
        "''|''"
      })
  void aTokenIsTakenOutHoweverItIsEscaped(String text, String redacted) {
    assertThat(new TokenRedaction("abc/defg").apply(text)).isEqualTo(redacted);
  }

  @Test
  void aTokenThatIsTooShortToBeSecretIsNotTakenOutOfWords() {
    assertThat(new TokenRedaction("message").apply("{\"message\":1}")).isEqualTo("{\"message\":1}");
    assertThat(new TokenRedaction("messages").apply("{\"messages\":1}"))
        .isEqualTo("{\"(token)\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32LE"})
  void aTokenIsTakenOutOfTextThatIsDecodedWrongly(String charset) {
    String text = new String("{ abc/defg }".getBytes(Charset.forName(charset)), UTF_8);

    assertThat(new TokenRedaction("abc/defg").apply(text).replace("\0", ""))
        .isEqualTo("{ (token) }");
    assertThat(new TokenRedaction("abc/defg").apply(text.replace("\0", "\\u0000")))
        .contains("(token)")
        .doesNotContain("defg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u0041bcdef",
        "41bcdefgh",
        "abc%41def",
        "abc\\def\"g",
        "%61%62%63",
        "\\\\\\\\\\\\\\\\"
      })
  void aTokenThatLooksEscapedIsTakenOutAsItIs(String token) {
    for (String before : List.of("", " ", "\\", "%")) {
      assertThat(new TokenRedaction(token).apply(before + token + " z"))
          .contains("(token)")
          .doesNotContain(token);
    }
  }

  @Test
  void theNextBeginningInsideOfOneThatFailsIsFound() {
    assertThat(new TokenRedaction("aabaabaac").apply("aabaabaabaac")).isEqualTo("aab(token)");
    assertThat(new TokenRedaction("aaaaaaaab").apply("a".repeat(20) + "b"))
        .isEqualTo("a".repeat(12) + "(token)");
  }

  @Test
  void aTextThatRepeatsTheBeginningOfTheTokenIsReadOnce() {
    int length = 1 << 22; // with one look for each pair of characters: hours
    String token = "a".repeat(8000) + "b";
    String text = "\\a".repeat(length);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(new TokenRedaction(token).apply(text)).hasSize(2 * length));
  }

  private static void assertNoTokenIn(Throwable e, String token) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).contains("(token)").doesNotContain(token);
  }

  @Test
  void aTokenIsFoundThroughJsonEscapesAndInHeaders() {
    String token = "ab/cd+ef0123456";
    Recorder server =
        new Recorder(
            Recorder.answer(
                401,
                Map.of("WWW-Authenticate", List.of("Bearer error=\"" + token + "\"")),
                "{\"message\":\"ab\\/cd\\u002Bef0123456 is wrong\"}"));
    UnauthorizedException e =
        failed(UnauthorizedException.class, Calls.bsg(server).token(() -> token));

    assertThat(e).hasMessageEndingWith("message: (token) is wrong");
    assertThat(e.body(ApiError.class).orElseThrow().message()).isEqualTo("(token) is wrong");
    assertThat(e.headers().get("www-authenticate")).containsExactly("Bearer error=\"(token)\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 201})
  void aLongTokenIsTakenOutToo(int status) {
    String token = "abcdefgh".repeat(1000);
    for (String body : List.of("{\"message\":\"" + token + "\"}", "x".repeat(9000))) {
      assertThat(failed(AnswerException.class, Calls.bsg(status, body).token(() -> token)).body())
          .doesNotContain("abcdefgh");
    }
  }

  @Test
  void aTokenIsNotInTheHeadersOfAnAnswerWithoutABody() {
    Map<String, Collection<String>> headers = Map.of("X", List.of("Bearer secret-token"));
    Client server =
        (request, options) ->
            Response.builder().status(401).headers(headers).request(request).build();
    UnauthorizedException e = failed(UnauthorizedException.class, Calls.bsg(server));

    assertThat(e.headers().get("X")).containsExactly("Bearer (token)");
  }

  @Test
  void aTokenIsNotInAPointerNorInAProtocolError() {
    InvalidResponseException unreadable =
        failed(
            InvalidResponseException.class,
            Calls.bsg(200, "{\"data\":{\"secret-token\":{\"a\":tru}}}"));
    assertThat(unreadable).hasMessageContaining("/data/(token)");
    assertNoTokenIn(unreadable, "secret-token");

    IOException quoting = new IOException("Unexpected status line: secret-token");
    TransportException lost =
        failed(TransportException.class, Calls.bsg(new Recorder(Recorder.failure(quoting))));
    assertThat(lost).hasStackTraceContaining("Unexpected status line: (token)");
    assertNoTokenIn(lost, "secret-token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 36\r\n\r\n{\"data\":{\"secret/to~ken\":{\"a\":tru}}}",
        "Transfer-Encoding: chunked\r\n\r\nsecret/to~ken\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nsecret/to~ken\r\n\r\n"
      })
  void aTokenIsNotInWhatIsSaidOfABodyThatCannotBeRead(String answer) throws IOException {
    try (RawServer server = new RawServer(wire -> wire.write("HTTP/1.1 200 OK\r\n" + answer));
        CommClient comm =
            Calls.comm(server)
                .token(() -> "secret/to~ken")
                .retryPolicy(RetryPolicy.never())
                .build()) {
      assertNoTokenIn(failed(SmsException.class, () -> get(comm)), "secret");
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none,gave none", "' ',gave none", "'to ken',visible ASCII", "töken,visible ASCII"})
  void aTokenThatCannotBeSentIsRefusedWithoutQuotingIt(String token, String problem) {
    Recorder server = Recorder.answering(200, "{}");
    InvalidRequestException e =
        failed(InvalidRequestException.class, Calls.bsg(server).token(() -> token));

    assertThat(e.violations().get(0).pointer()).isEqualTo("/Authorization");
    assertThat(e.getMessage()).contains(problem).doesNotContain("to ken").doesNotContain("töken");
    assertThat(server.requests()).isEmpty();
  }

  static List<RuntimeException> failures() {
    return List.of(
        new IllegalStateException("the vault is locked"),
        SmsApiException.of("login", 503, Map.of(), ""),
        new EncodeException("from a supplier that logs in with Feign"),
        new DecodeException(200, "so does this one", login(), new IOException("reset")),
        new DecodeException(200, "and this one", login(), new IllegalStateException("odd")));
  }

  private static Request login() {
    return Request.create(Request.HttpMethod.POST, "/login", Map.of(), null, null, null);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aCallEndsWithWhatTheSupplierThrows(RuntimeException failure) {
    Recorder server = Recorder.answering(200, "{}");
    CommClient comm =
        Calls.comm(server)
            .token(
                () -> {
                  throw failure;
                })
            .build();

    assertThatThrownBy(() -> get(comm)).isSameAs(failure);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theTokenIsAskedForOnEveryCallAndBracesAreNotATemplate() {
    Recorder server = Recorder.answering(200, "{\"data\":{}}");
    List<String> tokens = new ArrayList<>(List.of("one", "{two}"));
    CommClient comm = Calls.comm(server).token(() -> tokens.remove(0)).build();
    get(comm);
    get(comm);

    assertThat(server.tokens()).containsExactly("Bearer one", "Bearer {two}");
  }
}
