package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Comm.metas;
import static io.github.smscontracts.contract.register.Comm.sent;
import static io.github.smscontracts.contract.register.Variant.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.comm.model.MultistepData;
import io.github.smscontracts.comm.model.SmsCampaignData;
import io.github.smscontracts.comm.model.WeeklySchedule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Register rows C-04 to C-06: settings of which the pages show samples, and no rule. */
class CommSamplesTest {

  @ParameterizedTest
  @CsvSource({"true, 123, <status>", "false, 0, in_progress"})
  void c04DefaultsAndSamplesAreReadAlike(boolean dedicated, long step, String status) {
    String meta =
        "{\"use_dedicated_domains\":%s,\"multistep_status\":{\"current_step\":%d,\"status\":\"%s\"}}"
            .formatted(dedicated, step, status);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.useDedicatedDomains()).isEqualTo(dedicated);
              assertThat(it.multistepStatus().currentStep()).isEqualTo(step);
              assertThat(it.multistepStatus().status()).isEqualTo(status);
            });
  }

  @Test
  void c04NoDefaultIsFilledIn() {
    String empty =
        "{\"manual_data\":{},\"multistep_data\":{},\"multistep_status\":{},\"hlr_settings\":{}}";

    assertThat(metas(empty))
        .allSatisfy(
            it -> {
              assertThat(it.useDedicatedDomains()).isNull();
              assertThat(it.segmentIds()).isNull();
              assertThat(it.multistepData()).isEqualTo(MultistepData.builder().build());
              assertThat(sent(SmsCampaignData.builder().meta(it).build()).path("meta"))
                  .isEqualTo(tree(empty));
            });
  }

  @Test
  void c05SegmentIdsAreAnything() {
    assertThat(metas("{\"segment_ids\":[{}]}"))
        .allSatisfy(it -> assertThat(it.segmentIds()).hasSize(1));
    assertThat(metas("{\"segment_ids\":[]}"))
        .allSatisfy(it -> assertThat(it.segmentIds()).isEmpty());
    assertThat(metas("{\"segment_ids\":[\"s-1\",7,2.50,true,null,[1],{\"id\":\"s-2\"}]}"))
        .allSatisfy(
            it -> assertThat(it.segmentIds().subList(0, 2)).isEqualTo(Arrays.asList("s-1", 7)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                  |
          {"start":"08:15","end":"16:45"}                     | 08:15
          {"start":"a quarter past eight"}                    | a quarter past eight
          {"start":"8","end":"","pause":["12:00","12:30"]}    | 8
          {"start":null,"end":null}                           |
          null                                                |
          """)
  void c06AWeeklyScheduleHasHoursOrNone(String hours, String start) {
    String meta =
        """
        {"planner_data": {"weekly_schedule":
          {"default": %s, "Mon": %s, "Wed": %s, "Sun": %s, "Holiday": %s}}}"""
            .formatted(hours, hours, hours, hours, hours);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              WeeklySchedule week = it.plannerData().weeklySchedule();
              assertThat(week.tue()).isNull();
              assertThat(week.additionalProperties()).containsOnlyKeys("Holiday");
              if (week.mon() == null) {
                assertThat(start).isNull();
              } else {
                assertThat(week.mon().start()).isEqualTo(start);
              }
              assertThat(week.fallback()).isEqualTo(week.mon()).isEqualTo(week.sun());
            });
  }
}
