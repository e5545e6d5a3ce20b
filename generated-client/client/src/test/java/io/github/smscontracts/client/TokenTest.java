package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Response;
import feign.codec.DecodeException;
import feign.codec.EncodeException;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  private static BsgClient bsg(feign.Client transport) {
    return BsgClient.builder()
        .token(() -> "secret-token")
        .retryPolicy(RetryPolicy.never())
        .transport(transport)
        .build();
  }

  @Test
  void aTokenIsFoundThroughJsonEscapesAndInHeaders() {
    String token = "ab/cd+ef0123456";
    BsgClient client =
        BsgClient.builder()
            .token(() -> token)
            .transport(
                (request, options) ->
                    Response.builder()
                        .status(401)
                        .headers(
                            Map.of("WWW-Authenticate", List.of("Bearer error=\"" + token + "\"")))
                        .body(
                            "{\"message\":\"ab\\/cd\\u002Bef0123456 is wrong\"}",
                            StandardCharsets.UTF_8)
                        .request(request)
                        .build())
            .build();

    UnauthorizedException e =
        catchThrowableOfType(
            UnauthorizedException.class, () -> client.campaigns().getCampaignDetail(1L));

    assertThat(e).hasMessageEndingWith("message: (token) is wrong");
    assertThat(e.body(ApiError.class).orElseThrow().message()).isEqualTo("(token) is wrong");
    assertThat(e.headers().get("www-authenticate")).containsExactly("Bearer error=\"(token)\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 201})
  void aLongTokenIsTakenOutToo(int status) {
    String token = "abcdefgh".repeat(1000);
    for (String body : List.of("{\"message\":\"" + token + "\"}", "x".repeat(9000))) {
      AnswerException e =
          catchThrowableOfType(
              AnswerException.class,
              () ->
                  BsgClient.builder()
                      .token(() -> token)
                      .transport(Recorder.answering(status, body))
                      .build()
                      .campaigns()
                      .getCampaignDetail(1L));

      assertThat(e.body()).doesNotContain("abcdefgh");
    }
  }

  @Test
  void aTokenIsNotInTheHeadersOfAnAnswerWithoutABody() {
    UnauthorizedException e =
        catchThrowableOfType(
            UnauthorizedException.class,
            () ->
                bsg((request, options) ->
                        Response.builder()
                            .status(401)
                            .headers(Map.of("WWW-Authenticate", List.of("Bearer secret-token")))
                            .request(request)
                            .build())
                    .campaigns()
                    .getCampaignDetail(1L));

    assertThat(e.headers().get("WWW-Authenticate")).containsExactly("Bearer (token)");
  }

  @Test
  void aTokenIsNotInAPointerNorInAProtocolError() {
    assertThatThrownBy(
            () ->
                bsg(Recorder.answering(200, "{\"data\":{\"secret-token\":{\"a\":tru}}}"))
                    .campaigns()
                    .getCampaignDetail(1L))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("/data/(token)")
        .hasMessageNotContaining("secret-token");
    IOException quoting = new IOException("Unexpected status line: secret-token");
    assertThatThrownBy(
            () ->
                bsg((request, options) -> {
                      throw quoting;
                    })
                    .campaigns()
                    .getCampaignDetail(1L))
        .isInstanceOf(TransportException.class)
        .hasStackTraceContaining("Unexpected status line: (token)")
        .satisfies(
            e -> {
              StringWriter trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("secret-token");
            });
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
            CommClient.builder()
                .baseUrl(server.url())
                .token(() -> "secret/to~ken")
                .retryPolicy(RetryPolicy.never())
                .build()) {
      assertThatThrownBy(() -> comm.campaigns().getSmsCampaign("c"))
          .isInstanceOf(SmsException.class)
          .hasStackTraceContaining("(token)")
          .satisfies(
              e -> {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                assertThat(trace.toString()).doesNotContain("secret");
              });
    }
  }

  @Test
  void aTokenThatTheVendorRepeatsIsNotInTheMessage() {
    SmsApiException e =
        catchThrowableOfType(
            SmsApiException.class,
            () ->
                bsg(Recorder.answering(401, "{\"message\":\"secret-token is wrong\"}"))
                    .campaigns()
                    .getCampaignDetail(1L));

    assertThat(e).hasMessageEndingWith("message: (token) is wrong");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,returned none",
        "' ',returned none",
        "'to ken',visible ASCII",
        "töken,visible ASCII"
      })
  void aTokenThatCannotBeSentIsRefusedWithoutQuotingIt(String token, String problem) {
    Recorder server = Recorder.answering(200, "{}");
    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () ->
                CommClient.builder()
                    .token(() -> token)
                    .transport(server)
                    .build()
                    .campaigns()
                    .getSmsCampaign("c"));

    assertThat(e.violations().get(0).pointer()).isEqualTo("/Authorization");
    assertThat(e.getMessage()).contains(problem).doesNotContain("to ken").doesNotContain("töken");
    assertThat(server.requests()).isEmpty();
  }

  static List<RuntimeException> failures() {
    return List.of(
        new IllegalStateException("the vault is locked"),
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
        CommClient.builder()
            .token(
                () -> {
                  throw failure;
                })
            .transport(server)
            .build();

    assertThatThrownBy(() -> comm.campaigns().getSmsCampaign("c")).isSameAs(failure);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theTokenIsAskedForOnEveryCallAndBracesAreNotATemplate() {
    Recorder server = Recorder.answering(200, "{\"data\":{}}");
    List<String> tokens = new ArrayList<>(List.of("one", "{two}"));
    CommClient comm = CommClient.builder().token(() -> tokens.remove(0)).transport(server).build();

    comm.campaigns().getSmsCampaign("c");
    comm.campaigns().getSmsCampaign("c");

    assertThat(server.requests())
        .extracting(request -> request.headers().get("Authorization").iterator().next())
        .containsExactly("Bearer one", "Bearer {two}");
  }
}
