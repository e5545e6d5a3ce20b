package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.failed;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
