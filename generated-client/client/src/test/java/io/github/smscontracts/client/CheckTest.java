package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.BsgClient;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

  private static final String NO_UUID = "no-uuid";

  private final List<String> told = new ArrayList<>();
  private final Recorder server = Recorder.answering(200, "{\"data\":{}}");

  private void tell(String operation, boolean response, List<Violation> violations) {
    told.add(operation + (response ? " response " : " request ") + violations);
  }

  private ClientBuilder<CommClient> builder() {
    return CommClient.builder().token(() -> "t").transport(server).listener(this::tell);
  }

  @Test
  void aRequestOutsideTheBoundsIsSentAndReportedIfTheClientSaysSo() {
    builder().requestChecks(Check.REPORT).build().campaigns().stopSmsCampaignSend("b", NO_UUID);

    assertThat(server.only().url()).endsWith("/v1/sms/campaigns/b/stop/no-uuid");
    assertThat(told)
        .containsExactly(
            "stopSmsCampaignSend request "
                + "[path /campaign must be a UUID, path /campaignSend must be a UUID]");
  }

  @Test
  void aRequestInsideTheBoundsIsNotReported() {
    builder()
        .requestChecks(Check.REPORT)
        .build()
        .campaigns()
        .createSmsCampaign(SmsCampaignCreate.builder().name("n").build());

    assertThat(told).isEmpty();
  }

  @Test
  void aRequestPassesUnseenIfTheClientSaysSo() {
    builder().requestChecks(Check.OFF).build().campaigns().stopSmsCampaignSend("b", NO_UUID);

    assertThat(server.requests()).hasSize(1);
    assertThat(told).isEmpty();
  }

  @Test
  void aCallKeepsTheChecksThatItDoesNotName() {
    CommClient refusing = builder().build().with(CallOptions.unchanged());
    CommClient unchecked =
        builder()
            .transport(Recorder.answering(200, "{}"))
            .requestChecks(Check.OFF)
            .responseChecks(Check.OFF)
            .build()
            .with(CallOptions.unchanged());

    assertThatThrownBy(() -> refusing.campaigns().stopSmsCampaignSend("b", NO_UUID))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(unchecked.campaigns().stopSmsCampaignSend("b", NO_UUID).data()).isNull();
    assertThat(told).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void aPathValueThatIsMissingIsRefusedEvenWithoutChecks() {
    assertThatThrownBy(
            () -> builder().requestChecks(Check.OFF).build().campaigns().getSmsCampaign(null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageEndingWith("path /campaign must not be empty, \".\" or \"..\"");
    assertThat(server.requests()).isEmpty();
  }

  private BsgClient bsg(Check responses, String body) {
    return BsgClient.builder()
        .token(() -> "t")
        .transport(Recorder.answering(200, body))
        .responseChecks(responses)
        .listener(this::tell)
        .build();
  }

  @Test
  void aResponseOutsideTheBoundsIsRefusedIfTheClientSaysSo() {
    assertThatThrownBy(
            () -> bsg(Check.FAIL, "{\"data\":{\"id\":\"a\"}}").campaigns().getCampaignDetail(1L))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessage(
            "getCampaignDetail: the vendor answered 200 with a body that is outside the"
                + " specification: body /data/id must match the pattern of its schema");
    assertThat(told).isEmpty();
  }

  @Test
  void aMissingRequiredPropertyIsRefusedUnlessChecksAreOff() {
    assertThatThrownBy(() -> bsg(Check.REPORT, "{}").campaigns().getCampaignDetail(1L))
        .isInstanceOf(InvalidResponseException.class)
        .hasMessageContaining("a body that lacks what it must have: body /data must not be null");
    assertThat(bsg(Check.OFF, "{}").campaigns().getCampaignDetail(1L).data()).isNull();
  }

  @Test
  void aNullItemOfAListIsNotAMissingProperty() {
    bsg(Check.REPORT, "{\"data\":{\"statistics\":[null]}}").campaigns().getCampaignDetail(1L);

    assertThat(told)
        .containsExactly("getCampaignDetail response [body /data/statistics/0 must not be null]");
  }

  @Test
  void everythingOddInAResponseIsReportedOnceAndSorted() {
    bsg(
            Check.REPORT,
            "{\"data\":{\"total_phones\":\"7\",\"id\":\"a\",\"start_at\":17,\"name\":[]}}")
        .campaigns()
        .getCampaignDetail(1L);

    assertThat(told)
        .containsExactly(
            "getCampaignDetail response [body /data/id must match the pattern of its schema,"
                + " body /data/name has another type than its schema,"
                + " body /data/start_at has another type than its schema,"
                + " body /data/total_phones has another type than its schema]");
  }

  @Test
  void whatIsAsTheSpecificationSaysIsNotReported() {
    bsg(
            Check.FAIL,
            "{\"data\":{\"id\":7,\"total_price\":0.5,\"start_at\":\"2026-03-02 08:15:30\"}}")
        .campaigns()
        .getCampaignDetail(1L);

    assertThat(told).isEmpty();
  }
}
