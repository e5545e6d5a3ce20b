package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.failed;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.bsg.model.ApiError;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignDetailResponse;
import io.github.smscontracts.client.internal.http.NotSentException;
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

  private static final String ODD_ID = "{\"data\":{\"id\":\"a-1\"}}";

  private final List<Violation> reported = new ArrayList<>();

  private BsgClient bsg(String body) {
    return Calls.bsg(200, body)
        .listener((operation, response, violations) -> reported.addAll(violations))
        .build();
  }

  @Test
  void anErrorHasItsStatusHeadersAndBodyAndIsTold() {
    String body = "{\"message\":\"No\",\"errors\":{\"id\":[\"a\",\"b\"]}}";
    SmsApiException e = failed(SmsApiException.class, Calls.bsg(409, body));

    assertThat(e.status()).isEqualTo(409);
    assertThat(e.headers()).containsKey("content-type");
    assertThat(e.body()).startsWith("{\"message\"");
    assertThat(e.body(ApiError.class).orElseThrow().message()).isEqualTo("No");
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: the vendor answered 409: message: No; errors.id: a; errors.id: b");
  }

  @Test
  void anErrorThatIsNotJsonKeepsItsBody() {
    SmsApiException e = failed(SmsApiException.class, Calls.bsg(502, "<h1>Bad</h1>"));

    assertThat(e.body()).isEqualTo("<h1>Bad</h1>");
    assertThat(e.body(ApiError.class)).isEmpty();
    assertThat(e).hasMessageEndingWith("502: a body that is not JSON, see body()");
  }

  @Test
  void anErrorWithANumberBeyondJavaIsAnErrorAllTheSame() {
    String body = "{\"code\":1e99999999999}";
    NotFoundException e = failed(NotFoundException.class, Calls.bsg(404, body));

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
        "null|''|has another type than its schema",
        "<html>|''|must be JSON; is the base URL right?",
        "{\"data\":|''|must be JSON; is the base URL right?",
        "{\"data\":{}} x|''|must be JSON; is the base URL right?",
        "{\"data\":{}} {}|''|must be one JSON document; is the base URL right?",
        "{\"data\":{\"name\":\"x|/data/name|must be JSON",
        "{\"data\":{\"name\":\"a\\q\"}}|/data/name|must be JSON",
        "{\"data\":{\"name\":tru}}|/data|must be JSON",
        "{\"data\":{\"x\":[1|/data/x|must be JSON",
        "{\"data\":[1|/data|must be JSON",
        "{}|/data|must not be null"
      })
  void aSuccessThatCannotBeReadSaysWhere(String body, String pointer, String message) {
    InvalidResponseException e = failed(InvalidResponseException.class, Calls.bsg(200, body));

    assertThat(e.violations()).containsExactly(new Violation("body", pointer, message));
    assertThat(e.status()).isEqualTo(200);
    assertThat(e.body()).isEqualTo(body);
    assertThat(e.getMessage()).doesNotContain("html").startsWith("getCampaignDetail: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\u00ff\u00fe", "\0\0\0{\0"})
  void aSuccessOfNoKnownEncodingIsAnAnswerToo(String bytes) {
    byte[] body = bytes.getBytes(StandardCharsets.ISO_8859_1);
    Recorder server = new Recorder(Recorder.answer(200, Map.of(), body));
    InvalidResponseException e = failed(InvalidResponseException.class, Calls.bsg(server));

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
        "{\"total_phones\":\"7\"}|7|/data/total_phones",
        "{\"name\":5}|-|/data/name",
        "{\"statistics\":5}|-|/data/statistics",
        "{\"statistics\":\"\"}|-|/data/statistics",
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
        "{\"status\":{\"a\":{\"b\":[1]},\"c\":2}}|-|/data/status"
      })
  void aValueOfAnotherTypeIsReportedAndCostsNothingElse(
      String data, Long totalPhones, String pointer) {
    String body = "{\"data\":" + data.substring(0, data.length() - 1) + ",\"sender\":\"S\"}}";

    CampaignDetail detail = get(bsg(body));

    assertThat(detail.sender()).isEqualTo("S");
    assertThat(detail.totalPhones()).isEqualTo(totalPhones);
    assertThat(reported)
        .extracting(Violation::pointer)
        .containsExactlyElementsOf(pointer == null ? List.of() : List.of(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1.5E+99999999999", "1e-99999999999"})
  void anUnknownNumberBeyondJavaIsKeptAndCostsNothing(String number) {
    String body =
        "{'data':{'sender':'S','x':~,'y':[{'z':~}]}}".replace('\'', '"').replace("~", number);

    CampaignDetailResponse answer = bsg(body).campaigns().getCampaignDetail(1L);

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

    CampaignDetailResponse answer = bsg(body).campaigns().getCampaignDetail(1L);

    assertThat(Json.write(answer)).isEqualTo(body);
    assertThat(reported)
        .containsExactly(
            new Violation("body", "/data/" + name, "has another type than its schema"));
  }

  @Test
  void aResponseOutsideTheBoundsCanBeRefusedOrPassUnseen() {
    BsgClient client = bsg(ODD_ID);
    CallOptions options = CallOptions.unchanged();

    assertThatThrownBy(() -> get(client.with(options.responseChecks(Check.FAIL))))
        .isInstanceOf(InvalidResponseException.class);
    get(client.with(options.responseChecks(Check.OFF)));
    assertThat(reported).isEmpty();
  }

  @Test
  void anyOtherSuccessIsOneToo() {
    assertThat(
            Calls.bsg(203, "{\"data\":{\"name\":\"n\"}}")
                .build()
                .campaigns()
                .getCampaignDetailWithResponse(1L)
                .status())
        .isEqualTo(203);
  }

  @Test
  void aRequestThatNeverLeftIsCalledSo() {
    IOException unsent = new NotSentException(new ConnectException("refused"));

    assertThat(Calls.lost(false, () -> get(failing(unsent))))
        .hasMessageContaining("the request never left");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        IOException.class,
        ConnectException.class,
        NoRouteToHostException.class,
        UnknownHostException.class,
        SSLHandshakeException.class,
        SSLPeerUnverifiedException.class
      })
  void aFailureOfAnotherTransportProvesNothing(Class<? extends IOException> problem)
      throws Exception {
    IOException cause = problem.getConstructor(String.class).newInstance("no connection");

    assertThat(Calls.lost(true, () -> get(failing(cause))))
        .hasCause(cause)
        .hasMessageContaining("may have processed the request");
  }

  private static ClientBuilder<BsgClient> failing(IOException problem) {
    return Calls.bsg(new Recorder(Recorder.failure(problem)));
  }

  private static ClientBuilder<BsgClient> bsg(int status, BodyStream body) {
    return Calls.bsg((request, options) -> body.answer(status, null, request));
  }

  @Test
  void theBodyOfASuccessIsClosed() {
    BodyStream body = new BodyStream("{\"data\":{}}");
    Calls.get(bsg(200, body));

    assertThat(body.isClosed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void theBodyOfAnAnswerThatCannotBeUsedIsClosed(int status) {
    BodyStream body = new BodyStream("<html>");

    assertThat(failed(AnswerException.class, bsg(status, body)).body()).isEqualTo("<html>");
    assertThat(body.isClosed()).isTrue();
  }

  @Test
  void aSuccessWhoseBodyBreaksOffIsNoAnswer() {
    BodyStream body = new BodyStream("{\"data\":{}}", true);
    TransportException e = failed(TransportException.class, bsg(200, body));

    assertThat(e.mayHaveBeenProcessed()).isTrue();
    assertThat(e.operation()).isEqualTo("getCampaignDetail");
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: no answer (java.io.IOException: reset by the peer); the vendor may"
                + " have processed the request, so look before you send it again");
    assertThat(body.isClosed()).isTrue();
  }

  @Test
  void anErrorWhoseBodyBreaksOffKeepsItsStatus() {
    BodyStream body = new BodyStream("{\"message\":", true);
    NotFoundException e = failed(NotFoundException.class, bsg(404, body));

    assertThat(e.status()).isEqualTo(404);
    assertThat(e.body()).isEmpty();
    assertThat(e)
        .hasMessage(
            "getCampaignDetail: the vendor answered 404: a body that could not be read:"
                + " java.io.IOException: reset by the peer");
    assertThat(body.isClosed()).isTrue();
  }
}
