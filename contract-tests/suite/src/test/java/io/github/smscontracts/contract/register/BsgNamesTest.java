package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Bsg.detail;
import static io.github.smscontracts.contract.register.Bsg.view;
import static io.github.smscontracts.contract.register.Variant.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignStatus;
import io.github.smscontracts.bsg.model.CampaignType;
import io.github.smscontracts.client.SmsJson;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Register rows B-04 to B-08, B-11, B-19, B-20 and B-35: the names and the lists of values. */
class BsgNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"start_at":"a"}                                     | a
          {"start_date":"b"}                                   | b
          {"started_at":"c"}                                   | c
          {"started_at":"c","start_date":"b","start_at":"a"}   | a
          {"started_at":"c","start_date":"b"}                  | b
          {}                                                   |
          """)
  void b04ThePlannedStartHasThreeNames(String data, String start) {
    assertThat(view(data).plannedStart().map(Object::toString).orElse(null)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"actual_start_at":"a"}                        | a
          {"real_start_at":"b"}                          | b
          {"real_start_at":"b","actual_start_at":"a"}    | a
          {"real_start_at":"b","actual_start_at":null}   | b
          {"actual_start_at":null}                       |
          {"real_start_at":null}                         |
          """)
  void b05TheActualStartHasTwoNamesAndMayBeNull(String data, String start) {
    assertThat(view(data).actualStart().map(Object::toString).orElse(null)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"created_at":"a"}                     | a
          {"creation_at":"b"}                    | b
          {"creation_at":"b","created_at":"a"}   | a
          """)
  void b06TheCreationHasTwoNames(String data, String created) {
    assertThat(view(data).created().orElseThrow()).hasToString(created);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"viber"}                       | viber
          {"message_type":"rcs"}                 | rcs
          {"message_type":"rcs","type":"sms"}    | sms
          """)
  void b07TheKindHasTwoNames(String data, String kind) {
    assertThat(view(data).kind()).contains(new CampaignType(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "sms, true",
    "viber, true",
    "hlr, true",
    "rcs, true",
    "whatsapp, true",
    "instant, true",
    "telegram, false",
    "Sms, false"
  })
  void b08TheKindIsAnOpenList(String kind, boolean known) {
    CampaignDetail detail =
        detail("{\"type\":\"%s\",\"message_type\":\"%s\"}".formatted(kind, kind));

    assertThat(detail.type()).hasToString(kind).isEqualTo(detail.messageType());
    assertThat(detail.type().isKnown()).isEqualTo(known);
    assertThat(CampaignType.known()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%s,\"statistics\":{\"sent\":2}}",
        "{%s,\"statistics\":[{\"sent\":2}]}",
        "{%s}",
        "{\"statistics\":{\"sent\":2,%s}}",
        "{\"statistics\":[{\"sent\":2,%s}]}"
      })
  void b11TotalsStandBesideTheStatisticsOrInside(String place) {
    String totals =
        "\"total_messages\":9,\"total_phones\":8,\"total_price\":\"0,45\",\"currency\":\"EUR\"";
    CampaignView view = view(place.formatted(totals));

    assertThat(view.totalMessages()).contains(9L);
    assertThat(view.totalPhones()).contains(8L);
    assertThat(view.totalPrice()).contains(new BigDecimal("0.45"));
    assertThat(view.currency()).contains("EUR");
  }

  @Test
  void b11TotalsBesideTheStatisticsComeFirst() {
    CampaignView view =
        view("{\"total_phones\":8,\"statistics\":[{\"total_phones\":7,\"total_messages\":9}]}");

    assertThat(view.totalPhones()).contains(8L);
    assertThat(view.totalMessages()).contains(9L);
  }

  @Test
  void b19UnlistedMembersAreKeptNullIncluded() {
    String unlisted =
        """
        {"reference": "r-1", "callback": null, "route": {"id": 1.50, "hops": [null, {}]}}""";

    assertThat(detail("{\"alternative_channels\":null}").alternativeChannels()).isNull();
    assertThat(SmsJson.mapper().<JsonNode>valueToTree(detail(unlisted))).isEqualTo(tree(unlisted));
    assertThat(
            SmsJson.mapper()
                .<JsonNode>valueToTree(detail("{\"statistics\":[" + unlisted + "]}").statistics()))
        .isEqualTo(tree("[" + unlisted + "]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "creation",
        "spam",
        "scheduled",
        "sending",
        "paused",
        "stopped",
        "done",
        "moderation"
      })
  void b20AStatusIsOneOfEight(String status) {
    CampaignStatus read = detail("{\"status\":\"" + status + "\"}").status();

    assertThat(read).isEqualTo(new CampaignStatus(status));
    assertThat(read.isKnown()).isTrue();
    assertThat(CampaignStatus.known()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archived", "Done", ""})
  void b20AnyOtherStatusIsKept(String status) {
    CampaignStatus read = detail("{\"status\":\"" + status + "\"}").status();

    assertThat(read).hasToString(status);
    assertThat(read.isKnown()).isFalse();
  }

  @Test
  void b35NothingIsDerivedFromTheStatusOrFromADate() {
    CampaignDetail done =
        detail("{\"status\":\"done\",\"real_start_at\":null,\"finished_at\":null}");
    CampaignDetail finished = detail("{\"finished_at\":\"2026-02-03 04:05:06\"}");

    assertThat(done.status()).isEqualTo(CampaignStatus.DONE);
    assertThat(CampaignView.of(done).actualStart()).isEmpty();
    assertThat(done.finishedAt()).isNull();
    assertThat(finished.status()).isNull();
    assertThat(Bsg.VENDOR.spec().root().at("/components/schemas/Finish/nullable").asBoolean())
        .isTrue();
  }
}
