package io.github.smscontracts.client;

import static io.github.smscontracts.client.Calls.create;
import static io.github.smscontracts.client.Calls.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

  private final List<String> told = new ArrayList<>();
  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");

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
  void aRequestPassesUnseenIfTheClientSaysSo() {
    stop(comm(Check.OFF));

    assertThat(server.requests()).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void aCallKeepsTheChecksThatItDoesNotName() {
    CallOptions unchanged = CallOptions.unchanged();

    assertThatThrownBy(() -> stop(comm(Check.FAIL).with(unchanged)))
        .isInstanceOf(InvalidRequestException.class);
    stop(comm(Check.OFF).with(unchanged));
    assertThat(get(bsg(Check.OFF, "{}").build().with(unchanged))).isNull();
    assertThat(told).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void aPathValueThatIsMissingIsRefusedEvenWithoutChecks() {
    assertThatThrownBy(() -> comm(Check.OFF).campaigns().getSmsCampaign(null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageEndingWith("path /campaign must not be empty, \".\" or \"..\"");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aResponseOutsideTheBoundsIsRefusedIfTheClientSaysSo() {
    assertThatThrownBy(() -> get(bsg(Check.FAIL, "{\"data\":{\"id\":\"a\"}}")))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessage(
            "getCampaignDetail: the vendor answered 200 with a body that is outside the"
                + " specification: body /data/id must match the pattern of its schema");
    assertThat(told).isEmpty();
  }

  @Test
  void aMissingRequiredPropertyIsRefusedUnlessChecksAreOff() {
    assertThatThrownBy(() -> get(bsg(Check.REPORT, "{}")))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("a body that lacks required properties: body /data must not be null");
    assertThat(get(bsg(Check.OFF, "{}"))).isNull();
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
}
