package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  private final List<Violation> reported = new ArrayList<>();

  private BsgClient bsg(feign.Client transport) {
    return BsgClient.builder()
        .token(() -> "secret-token")
        .transport(transport)
        .listener((operation, response, violations) -> reported.addAll(violations))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "302, SmsApiException",
    "400, SmsApiException",
    "401, UnauthorizedException",
    "403, ForbiddenException",
    "404, NotFoundException",
    "409, SmsApiException",
    "422, UnprocessableException",
    "429, TooManyRequestsException",
    "500, ServerException",
    "503, ServerException"
  })
  void eachStatusHasItsException(int status, String exception) {
    SmsApiException e =
        catchThrowableOfType(
            SmsApiException.class,
            () ->
                bsg(Recorder.answering(
                        status, "{\"message\":\"No\",\"errors\":{\"id\":[\"a\",\"b\"]}}"))
                    .campaigns()
                    .getCampaignDetail(1L));

    assertThat(e.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.headers()).containsKey("content-type");
    assertThat(e.body()).startsWith("{\"message\"");
    assertThat(e.body(ApiError.class).orElseThrow().message()).isEqualTo("No");
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: the vendor answered %d: message: No; errors.id: a; errors.id: b",
            status);
  }

  @Test
  void anErrorThatIsNotJsonKeepsItsBody() {
    SmsApiException e =
        catchThrowableOfType(
            SmsApiException.class,
            () ->
                bsg(Recorder.answering(502, "<h1>Bad</h1>", "text/html"))
                    .campaigns()
                    .getCampaignDetail(1L));

    assertThat(e.body()).isEqualTo("<h1>Bad</h1>");
    assertThat(e.body(ApiError.class)).isEmpty();
    assertThat(e).hasMessageEndingWith("502: a body that is not JSON, see body()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|must not be empty",
        "null|''|must not be empty",
        "<html>|''|must be JSON",
        "{\"data\":|''|must be JSON",
        "{\"data\":{}} x|''|must be JSON",
        "[]|''|has another type than its schema",
        "{\"data\":{\"statistics\":[{\"sent\":\"x\"}]}}|/data/statistics/0/sent|has another type than its schema",
        "{}|/data|must not be null"
      })
  void aSuccessThatCannotBeReadSaysWhere(String body, String pointer, String message) {
    InvalidResponseException e =
        catchThrowableOfType(
            InvalidResponseException.class,
            () -> bsg(Recorder.answering(200, body)).campaigns().getCampaignDetail(1L));

    assertThat(e.violations()).containsExactly(new Violation("body", pointer, message));
    assertThat(e.status()).isEqualTo(200);
    assertThat(e.body()).isEqualTo(body);
    assertThat(e.getMessage()).doesNotContain("html").startsWith("getCampaignDetail: ");
  }

  @Test
  void aResponseOutsideTheBoundsIsReadAndReported() {
    assertThat(
            bsg(Recorder.answering(200, "{\"data\":{\"id\":\"a-1\"}}"))
                .campaigns()
                .getCampaignDetail(1L)
                .data()
                .id())
        .hasToString("a-1");
    assertThat(reported)
        .containsExactly(new Violation("body", "/data/id", "must match the pattern of its schema"));
  }

  @Test
  void aResponseOutsideTheBoundsCanBeRefusedOrPassUnseen() {
    BsgClient client = bsg(Recorder.answering(200, "{\"data\":{\"id\":\"a-1\"}}"));

    assertThatThrownBy(
            () ->
                client
                    .with(CallOptions.unchanged().responseChecks(Check.FAIL))
                    .campaigns()
                    .getCampaignDetail(1L))
        .isInstanceOf(InvalidResponseException.class);
    client
        .with(CallOptions.unchanged().responseChecks(Check.OFF))
        .campaigns()
        .getCampaignDetail(1L);
    assertThat(reported).isEmpty();
  }

  @Test
  void anyOtherSuccessIsOneToo() {
    assertThat(
            bsg(Recorder.answering(203, "{\"data\":{\"name\":\"n\"}}"))
                .campaigns()
                .getCampaignDetailWithResponse(1L)
                .status())
        .isEqualTo(203);
  }

  @Test
  void noAnswerTellsWhetherTheRequestMayHaveBeenProcessed() {
    TransportException dropped =
        catchThrowableOfType(
            TransportException.class, () -> failing(new IOException("unexpected end of stream")));
    TransportException refused =
        catchThrowableOfType(
            TransportException.class, () -> failing(new ConnectException("refused")));

    assertThat(dropped.mayHaveBeenProcessed()).isTrue();
    assertThat(refused.mayHaveBeenProcessed()).isFalse();
    assertThat(refused).hasMessageContaining("the request never left");
  }

  private void failing(IOException problem) {
    bsg((request, options) -> {
          throw problem;
        })
        .campaigns()
        .getCampaignDetail(1L);
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
