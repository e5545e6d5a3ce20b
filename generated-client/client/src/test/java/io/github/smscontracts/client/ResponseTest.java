package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.client.internal.http.NotSentException;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  private final List<Violation> reported = new ArrayList<>();

  private BsgClient bsg(feign.Client transport) {
    return BsgClient.builder()
        .token(() -> "secret-token")
        .retryPolicy(RetryPolicy.never())
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

  @Test
  void anErrorWithANumberBeyondJavaIsAnErrorAllTheSame() {
    String body = "{\"code\":1e99999999999}";
    SmsApiException e =
        catchThrowableOfType(
            SmsApiException.class,
            () -> bsg(Recorder.answering(404, body)).campaigns().getCampaignDetail(1L));

    assertThat(e).isInstanceOf(NotFoundException.class);
    assertThat(e.body()).isEqualTo(body);
    assertThat(e.body(ApiError.class)).isPresent();
    assertThat(e.body(JsonNode.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|must not be empty",
        "' '|''|must not be empty",
        "null|''|must be an object",
        "<html>|''|must be JSON; is the base URL right?",
        "{\"data\":|''|must be JSON; is the base URL right?",
        "{\"data\":{}} x|''|must be JSON; is the base URL right?",
        "{\"data\":{}} {}|''|must be one JSON object; is the base URL right?",
        "{\"data\":{\"name\":\"x|/data/name|must be JSON",
        "{\"data\":{\"name\":\"a\\q\"}}|/data/name|must be JSON",
        "{\"data\":{\"name\":tru}}|/data|must be JSON",
        "{\"data\":{\"x\":[1|/data/x|must be JSON",
        "{\"data\":[1|/data|must be JSON",
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

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\u00ff\u00fe", "\0\0\0{\0"})
  void aSuccessOfNoKnownEncodingIsAnAnswerToo(String bytes) {
    InvalidResponseException e =
        catchThrowableOfType(
            InvalidResponseException.class,
            () ->
                bsg((request, options) ->
                        Response.builder()
                            .status(200)
                            .headers(Map.of())
                            .body(bytes.getBytes(StandardCharsets.ISO_8859_1))
                            .request(request)
                            .build())
                    .campaigns()
                    .getCampaignDetail(1L));

    assertThat(e.status()).isEqualTo(200);
    assertThat(e.violations())
        .containsExactly(new Violation("body", "", "must be JSON; is the base URL right?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{\"total_phones\":7}|7|-",
        "{\"total_phones\":7.0}|7|-",
        "{\"total_phones\":7e0}|7|-",
        "{\"total_phones\":\"7\"}|7|/data/total_phones",
        "{\"total_phones\":7.5}|-|/data/total_phones",
        "{\"total_phones\":\"\"}|-|/data/total_phones",
        "{\"total_phones\":\"many\"}|-|/data/total_phones",
        "{\"total_phones\":true}|-|/data/total_phones",
        "{\"total_phones\":[7]}|-|/data/total_phones",
        "{\"total_phones\":{\"a\":[1]}}|-|/data/total_phones",
        "{\"total_phones\":99999999999999999999}|-|/data/total_phones",
        "{\"name\":5}|-|/data/name",
        "{\"name\":[]}|-|/data/name",
        "{\"statistics\":5}|-|/data/statistics",
        "{\"statistics\":\"\"}|-|/data/statistics",
        "{\"statistics\":\" \"}|-|/data/statistics",
        "{\"statistics\":[\"\"]}|-|/data/statistics/0",
        "{\"statistics\":[null]}|-|/data/statistics/0",
        "{\"statistics\":{\"sent\":\"x\"}}|-|/data/statistics/sent",
        "{\"statistics\":[{\"sent\":\"x\"}]}|-|/data/statistics/0/sent",
        "{\"alternative_channels\":{\"sms\":[]}}|-|/data/alternative_channels/sms",
        "{\"id\":{}}|-|/data/id",
        "{\"id\":1.5}|-|/data/id",
        "{\"total_price\":true}|-|/data/total_price",
        "{\"start_at\":[]}|-|/data/start_at",
        "{\"start_at\":17}|-|/data/start_at",
        "{\"status\":[]}|-|/data/status",
        "{\"status\":{}}|-|/data/status",
        "{\"status\":{\"a\":{\"b\":[1]},\"c\":2}}|-|/data/status"
      })
  void aValueOfAnotherTypeIsReportedAndCostsNothingElse(
      String data, Long totalPhones, String pointer) {
    String body = "{\"data\":" + data.substring(0, data.length() - 1) + ",\"sender\":\"S\"}}";

    CampaignDetail detail =
        bsg(Recorder.answering(200, body)).campaigns().getCampaignDetail(1L).data();

    assertThat(detail.sender()).isEqualTo("S");
    assertThat(detail.totalPhones()).isEqualTo(totalPhones);
    assertThat(reported).extracting(Violation::pointer).containsOnly(pointers(pointer));
    assertThat(reported).hasSize(pointer == null ? 0 : 1);
  }

  private static String[] pointers(String pointer) {
    return pointer == null ? new String[0] : new String[] {pointer};
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1.5E+99999999999", "1e-99999999999"})
  void anUnknownNumberBeyondJavaIsKeptAndCostsNothing(String number) {
    String body =
        "{'data':{'sender':'S','x':~,'y':[{'z':~}]}}".replace('\'', '"').replace("~", number);

    CampaignDetailResponse answer =
        bsg(Recorder.answering(200, body)).campaigns().getCampaignDetail(1L);

    assertThat(answer.data().sender()).isEqualTo("S");
    assertThat(Json.write(answer)).isEqualTo(body);
    assertThat(Json.write(answer.toBuilder().build())).isEqualTo(body);
    assertThat(answer).isEqualTo(Json.read(body, CampaignDetailResponse.class));
    assertThat(reported).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "start_at", "total_price"})
  void aNumberBeyondJavaWhereItMayStandIsKeptAndReported(String name) {
    String body = "{\"data\":{\"" + name + "\":1e99999999999}}";

    CampaignDetailResponse answer =
        bsg(Recorder.answering(200, body)).campaigns().getCampaignDetail(1L);

    assertThat(Json.write(answer)).isEqualTo(body);
    assertThat(reported)
        .containsExactly(
            new Violation("body", "/data/" + name, "has another type than its schema"));
  }

  @Test
  void anEmptyListForAnObjectIsReportedAndReadAsAbsent() {
    List<Violation> found = new ArrayList<>();
    CommClient comm =
        CommClient.builder()
            .token(() -> "t")
            .transport(
                Recorder.answering(
                    200, "{\"data\":{\"meta\":{\"planner_data\":[],\"send_type\":\"feed\"}}}"))
            .listener((operation, response, violations) -> found.addAll(violations))
            .build();

    assertThat(comm.campaigns().getSmsCampaign("c").data().meta().sendType()).hasToString("feed");
    assertThat(found)
        .containsExactly(
            new Violation("body", "/data/meta/planner_data", "has another type than its schema"));
  }

  @Test
  void aListenerThatThrowsCostsNoAnswer() {
    BsgClient client =
        BsgClient.builder()
            .token(() -> "t")
            .transport(Recorder.answering(200, "{\"data\":{\"id\":\"a-1\"}}"))
            .listener(
                (operation, response, violations) -> {
                  throw new IllegalStateException("from the listener");
                })
            .build();

    assertThat(client.campaigns().getCampaignDetail(1L).data().id()).hasToString("a-1");
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
            TransportException.class,
            () -> failing(new NotSentException(new ConnectException("refused"))));

    assertThat(dropped.mayHaveBeenProcessed()).isTrue();
    assertThat(refused.mayHaveBeenProcessed()).isFalse();
    assertThat(refused).hasMessageContaining("the request never left");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ConnectException.class,
        NoRouteToHostException.class,
        UnknownHostException.class,
        SSLHandshakeException.class,
        SSLPeerUnverifiedException.class
      })
  void aFailureOfAnotherTransportProvesNothing(Class<? extends IOException> problem)
      throws Exception {
    IOException cause = problem.getConstructor(String.class).newInstance("no connection");
    TransportException e = catchThrowableOfType(TransportException.class, () -> failing(cause));

    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(e).hasCause(cause).hasMessageContaining("may have processed the request");
  }

  private void failing(IOException problem) {
    bsg((request, options) -> {
          throw problem;
        })
        .campaigns()
        .getCampaignDetail(1L);
  }
}
