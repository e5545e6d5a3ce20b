package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CheckTest {

  private static final String ODD = "{\"data\":{\"id\":\"payload\"}}";

  private final List<String> told = new ArrayList<>();
  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");
  @AutoClose private final CapturedLog log = new CapturedLog("io.github.smscontracts.client");

  private void tell(String operation, boolean response, List<Violation> violations) {
    told.add(operation + (response ? " response " : " request ") + violations);
  }

  private CommClient comm(Check requests) {
    return Calls.comm(server).listener(this::tell).requestChecks(requests).build();
  }

  private static void stop(CommClient comm) {
    comm.campaigns().stopSmsCampaignSend("b", "no-uuid");
  }

  private ClientBuilder<BsgClient> bsg(Check responses, String body) {
    return Calls.bsg(200, body).responseChecks(responses).listener(this::tell);
  }

  @Test
  void aRequestOutsideTheBoundsIsSentAndReportedIfTheClientSaysSo() {
    stop(comm(Check.REPORT));

    assertThat(server.only().url()).endsWith("/v1/sms/campaigns/b/stop/no-uuid");
    assertThat(told)
        .containsExactly(
            "stopSmsCampaignSend request "
                + "[path /campaign must be a UUID, path /campaignSend must be a UUID]");
  }

  @Test
  void aRequestInsideTheBoundsIsNotReported() {
    create(comm(Check.REPORT));

    assertThat(told).isEmpty();
  }

  @Test
  void aCallKeepsTheChecksThatItDoesNotName() {
    CallOptions unchanged = CallOptions.unchanged();

    assertThatThrownBy(() -> stop(comm(Check.FAIL).with(unchanged)))
        .isInstanceOf(InvalidRequestException.class);
    stop(comm(Check.OFF).with(unchanged));
    assertThat(server.requests()).hasSize(1);
    assertThat(get(bsg(Check.OFF, "{}").build().with(unchanged))).isNull();
    assertThat(told).isEmpty();
  }

  @Test
  void aResponseOutsideTheBoundsIsRefusedIfTheClientSaysSo() {
    assertThatThrownBy(() -> get(bsg(Check.FAIL, ODD)))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessage(
            "getCampaignDetail: the vendor answered 200 with a body that is outside the"
                + " specification: body /data/id must match the pattern of its schema");
    assertThat(told).isEmpty();
  }

  @Test
  void aMissingRequiredPropertyIsRefused() {
    assertThatThrownBy(() -> get(bsg(Check.REPORT, "{}")))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("a body that lacks required properties: body /data must not be null");
  }

  @Test
  void aNullItemOfAListIsNotAMissingProperty() {
    get(bsg(Check.REPORT, "{\"data\":{\"statistics\":[null]}}"));

    assertThat(told)
        .containsExactly("getCampaignDetail response [body /data/statistics/0 must not be null]");
  }

  @Test
  void everythingOddInAResponseIsReportedOnceAndSorted() {
    String odd = "{\"data\":{\"total_phones\":\"7\",\"id\":\"a\",\"start_at\":17,\"name\":[]}}";
    get(bsg(Check.REPORT, odd));

    assertThat(told)
        .containsExactly(
            "getCampaignDetail response [body /data/id must match the pattern of its schema,"
                + " body /data/name has another type than its schema,"
                + " body /data/start_at has another type than its schema,"
                + " body /data/total_phones has another type than its schema]");
  }

  @Test
  void whatIsAsTheSpecificationSaysIsNotReported() {
    String good = "{\"data\":{\"id\":7,\"total_price\":0.5,\"start_at\":\"2026-03-02 08:15:30\"}}";
    get(bsg(Check.FAIL, good));

    assertThat(told).isEmpty();
  }

  @Test
  void withoutAListenerAReportIsOneWarningWithoutPayload() {
    get(Calls.bsg(200, ODD));
    stop(Calls.comm(server).requestChecks(Check.REPORT).build());

    assertThat(log.records).extracting(LogRecord::getLevel).containsOnly(Level.WARNING);
    assertThat(log.records)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "getCampaignDetail: the response is outside the specification:"
                + " body /data/id must match the pattern of its schema",
            "stopSmsCampaignSend: the request is outside the specification:"
                + " path /campaign must be a UUID; path /campaignSend must be a UUID");
  }

  @Test
  void aListenerThatThrowsIsAnErrorInTheLog() {
    IllegalStateException failure = new IllegalStateException("from the listener");
    ViolationListener broken =
        (operation, response, violations) -> {
          throw failure;
        };
    get(Calls.bsg(200, ODD).listener(broken));

    assertThat(log.records)
        .extracting(LogRecord::getLevel, LogRecord::getMessage, LogRecord::getThrown)
        .containsExactly(
            tuple(Level.SEVERE, "getCampaignDetail: the violation listener failed", failure));
  }
}
