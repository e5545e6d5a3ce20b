package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Comm.metas;
import static io.github.smscontracts.contract.register.Comm.sent;
import static io.github.smscontracts.contract.register.Variant.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.comm.DaysOfWeek;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.MultistepData;
import io.github.smscontracts.comm.model.MultistepStatus;
import io.github.smscontracts.comm.model.PlannerData;
import io.github.smscontracts.comm.model.SmsCampaignData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Register rows C-01 to C-03: settings of a campaign, in the answer of every operation. */
class CommSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ["Mon","Thu"]   | Mon;Thu
          ["Sat"]         | Sat
          ["<day>"]       | <day>
          "Mon"           | Mon
          "Mon,Thu"       | Mon;Thu
          "Mon, Thu, Sun" | Mon;Thu;Sun
          """)
  void c01DaysOfWeekAreAListOrAText(String json, String days) {
    String meta =
        """
        {"planner_data": {"days_of_week": %s},
         "multistep_status": {"planner_data": {"days_of_week": %s}}}"""
            .formatted(json, json);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.plannerData().daysOfWeek().days()).containsExactly(days.split(";"));
              assertThat(it.multistepStatus().plannerData().daysOfWeek().days())
                  .containsExactly(days.split(";"));
            });
  }

  @Test
  void c01DaysOfWeekMayBeNullAndThoseOfACallerAreAList() {
    assertThat(metas("{\"planner_data\":{\"days_of_week\":null}}"))
        .allSatisfy(it -> assertThat(it.plannerData().daysOfWeek()).isNull());
    assertThat(sent(planner(PlannerData.builder().daysOfWeek(DaysOfWeek.of("Tue")).build())))
        .isEqualTo(tree("{\"meta\":{\"planner_data\":{\"days_of_week\":[\"Tue\"]}}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"is_active":true,"number_of_retries":4,"delay_between_retries":6,"additional_time_increment":2,"retry_until":"20:30"} | 4
          {"number_of_retries":0} | 0
          {}                      |
          null                    |
          """)
  void c02HlrSettingsMayStandInEveryAnswer(String json, Long retries) {
    assertThat(metas("{\"hlr_settings\":" + json + "}"))
        .allSatisfy(
            it ->
                assertThat(it.hlrSettings() == null ? null : it.hlrSettings().numberOfRetries())
                    .isEqualTo(retries));
  }

  @Test
  void c02AnUpdateSendsHlrSettingsOnlyIfTheCallerPutThemThere() {
    assertThat(metas("{}")).allSatisfy(it -> assertThat(it.hlrSettings()).isNull());
    assertThat(
            sent(planner(PlannerData.builder().isActive(true).build())).findValue("hlr_settings"))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"200, 5, 5, 1", "2, 2, 2, 2", "1, 1, 1, 1"})
  void c03NestedNumbersAreReadAlikeAtEveryDepth(long size, long delay, long weekly, long daily) {
    String steps = "{\"step_size\":%d,\"step_delay\":%d}".formatted(size, delay);
    String planner =
        "{\"multistep_data\":%s,\"weekly_sms_contact_limit\":%d,\"daily_sms_contact_limit\":%d}"
            .formatted(steps, weekly, daily);
    String meta =
        "{\"multistep_data\":%s,\"planner_data\":%s,\"multistep_status\":{\"planner_data\":%s}}"
            .formatted(steps, planner, planner);
    MultistepData wanted = MultistepData.builder().stepSize(size).stepDelay(delay).build();

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.multistepData()).isEqualTo(wanted);
              assertThat(it.plannerData().multistepData()).isEqualTo(wanted);
              assertThat(it.multistepStatus().plannerData()).isEqualTo(it.plannerData());
              assertThat(it.plannerData().weeklySmsContactLimit()).isEqualTo(weekly);
              assertThat(it.plannerData().dailySmsContactLimit()).isEqualTo(daily);
            });
  }

  @Test
  void c03TheSameBoundsHoldAtEveryDepth() {
    MultistepData steps = MultistepData.builder().stepSize(0L).build();
    PlannerData planner = PlannerData.builder().multistepData(steps).build();
    Meta meta =
        Meta.builder()
            .multistepData(steps)
            .plannerData(planner)
            .multistepStatus(MultistepStatus.builder().plannerData(planner).build())
            .build();

    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class,
                    () -> sent(SmsCampaignData.builder().meta(meta).build()))
                .violations())
        .extracting(Violation::pointer)
        .containsExactly(
            "/meta/multistep_data/step_size",
            "/meta/multistep_status/planner_data/multistep_data/step_size",
            "/meta/planner_data/multistep_data/step_size");
  }

  private static SmsCampaignData planner(PlannerData planner) {
    return SmsCampaignData.builder().meta(Meta.builder().plannerData(planner).build()).build();
  }
}
