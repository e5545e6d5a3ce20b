package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Comm.campaigns;
import static io.github.smscontracts.contract.register.Comm.changed;
import static io.github.smscontracts.contract.register.Comm.metas;
import static io.github.smscontracts.contract.register.Comm.sent;
import static io.github.smscontracts.contract.register.Comm.stopped;
import static io.github.smscontracts.contract.register.Variant.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.DateTimeText;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SendType;
import io.github.smscontracts.comm.model.SmsCampaign;
import io.github.smscontracts.comm.model.SmsCampaignData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Register rows C-07 to C-10, C-13 and C-14: a campaign as a whole, and its times. */
class CommCampaignTest {

  @ParameterizedTest
  @ValueSource(strings = {"draft", "<string>", "", "Wird gesendet"})
  void c07TheStatusIsAnyText(String status) {
    String data = "{\"status\":\"" + status + "\"}";

    assertThat(campaigns(data)).allSatisfy(it -> assertThat(it.status()).isEqualTo(status));
    assertThat(changed(data).status()).isEqualTo(status);
    assertThat(stopped(data).status()).isEqualTo(status);
  }

  @Test
  void c08SettingsPassFromTheLargerShapeToTheSmallerOne() {
    SmsCampaign campaign =
        campaigns(
                """
                {"id": "c-1", "name": "Autumn", "status": "draft", "team_id": "t-9",
                 "created_at": "2026-09-01T06:00:00Z", "updated_at": "2026-09-02T06:00:00Z",
                 "meta": {"send_type": "manual", "manual_data": {"send_amount": 40}, "x": 1},
                 "offers": [], "sends": [], "logs": []}""")
            .get(0);
    String smaller =
        """
        {"id": "c-1", "name": "Autumn", "status": "draft",
         "meta": {"send_type": "manual", "manual_data": {"send_amount": 40}, "x": 1}}""";

    assertThat(campaign.teamId()).isEqualTo("t-9");
    assertThat(
            sent(
                SmsCampaignData.builder()
                    .id(campaign.id())
                    .name(campaign.name())
                    .status(campaign.status())
                    .meta(campaign.meta())
                    .build()))
        .isEqualTo(tree(smaller));
    assertThat(changed(smaller).meta()).isEqualTo(campaign.meta());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-05T06:07:08Z, 2026-04-05T06:07:08, 2026-04-05T06:07:08Z",
    "2026-04-05T06:07:08.250+02:00, 2026-04-05T06:07:08.250, 2026-04-05T04:07:08.250Z",
    "2026-04-05 06:07:08, 2026-04-05T06:07:08,",
    "2026-04-05T06:07:08, 2026-04-05T06:07:08,",
    "05.04.2026 06:07,,",
    "1775369228,,"
  })
  void c09DatesAreTextOfAnyLayout(String text, LocalDateTime local, Instant instant) {
    String data =
        "{\"created_at\":\"%s\",\"logs\":[{\"created_at\":\"%s\"}]}".formatted(text, text);
    String meta = "{\"manual_data\":{\"send_datetime\":\"%s\"}}".formatted(text);

    for (DateTimeText date :
        List.of(
            stopped(data).createdAt(),
            stopped(data).logs().get(0).createdAt(),
            metas(meta).get(0).manualData().sendDatetime())) {
      assertThat(date).hasToString(text);
      assertThat(date.localDateTime().orElse(null)).isEqualTo(local);
      assertThat(date.instant().orElse(null)).isEqualTo(instant);
    }
  }

  @Test
  void c09DatesOfCampaignsAndOffersHaveAZone() {
    String zoned = "2026-04-05T06:07:08+02:00";
    String data = "{\"created_at\":\"%s\",\"offers\":[{\"updated_at\":\"%s\"}]}";

    assertThat(campaigns(data.formatted(zoned, zoned)))
        .allSatisfy(
            it -> {
              assertThat(it.createdAt().instant()).contains(Instant.parse("2026-04-05T04:07:08Z"));
              assertThat(it.offers().get(0).updatedAt()).isEqualTo(it.createdAt());
            });
    assertThat(
            Variant.reported(
                Comm.VENDOR,
                "getSmsCampaign",
                Comm.inData(data.formatted("2026-04-05 06:07:08", zoned))))
        .extracting(Violation::pointer)
        .containsExactly("/data/created_at");
    assertThat(metas("{\"multistep_data\":{\"send_datetime\":null}}"))
        .allSatisfy(it -> assertThat(it.multistepData().sendDatetime()).isNull());
  }

  @ParameterizedTest
  @CsvSource({
    "1775369228, '\"1775369228\"', 1775369228",
    "1775369228.125, '\"1775369228.125\"', 1775369228.125",
    "0, '\"\"',",
    "null, '\"2026-04-05 06:07:08\"',"
  })
  void c10TimestampsAreANumberAndAText(String number, String text, BigDecimal told) {
    String status = "{\"start_timestamp\":%s,\"last_sent_timestamp\":%s}".formatted(number, number);
    DateTimeText next = stopped("{\"next_step_timestamp\":" + text + "}").nextStepTimestamp();

    assertThat(next.number().orElse(null)).isEqualTo(told);
    assertThat(next.instant()).isEmpty();
    assertThat(metas("{\"multistep_status\":" + status + "}"))
        .allSatisfy(
            it -> {
              DateTimeText start = it.multistepStatus().startTimestamp();
              assertThat(start == null ? "null" : start.text()).isEqualTo(number);
              assertThat(start == null || start.instant().isEmpty()).isTrue();
              assertThat(it.multistepStatus().lastSentTimestamp()).isEqualTo(start);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"recurring", "feed"})
  void c13SettingsOfAKindThatNoPageShowsAreKept(String kind) {
    String meta =
        """
        {"send_type": "%s", "%s_data": {"every": 7, "unit": null, "at": ["08:00"]}}"""
            .formatted(kind, kind);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.sendType().isKnown()).isTrue();
              assertThat(it.sendType()).isEqualTo(new SendType(kind));
              assertThat(sent(SmsCampaignData.builder().meta(it).build()).path("meta"))
                  .isEqualTo(tree(meta));
            });
  }

  @Test
  void c14AnUpdateCarriesTheStateThatTheVendorKeepsUnlessTheCallerTakesItOut() {
    String state =
        """
        {"current_step": 3, "total_available_contacts": 900, "total_sent": 120, "status": "in_progress",
         "status_reason": "Send timeout", "initial_brands": ["Northwind"], "x_host": "n-4"}""";
    Meta meta = changed("{\"id\":\"c-1\",\"meta\":{\"multistep_status\":" + state + "}}").meta();

    assertThat(sent(SmsCampaignData.builder().id("c-1").meta(meta).build()))
        .isEqualTo(tree("{\"id\":\"c-1\",\"meta\":{\"multistep_status\":" + state + "}}"));
    assertThat(
            sent(
                SmsCampaignData.builder()
                    .meta(meta.toBuilder().multistepStatus(null).build())
                    .build()))
        .isEqualTo(tree("{\"meta\":{}}"));
    assertThat(sent(SmsCampaignData.builder().build())).isEqualTo(tree("{}"));
  }
}
