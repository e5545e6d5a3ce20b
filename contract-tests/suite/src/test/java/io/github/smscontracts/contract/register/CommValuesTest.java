package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Comm.campaigns;
import static io.github.smscontracts.contract.register.Comm.metas;
import static io.github.smscontracts.contract.register.Comm.stopped;
import static io.github.smscontracts.contract.register.Variant.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.comm.model.MultistepStatusReason;
import io.github.smscontracts.comm.model.SendType;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Register rows C-15 to C-18, C-23 and C-24: values with undocumented bounds or kinds. */
class CommValuesTest {

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 2, 200, Long.MAX_VALUE})
  void c15ManualSendingHasNoBounds(long amount) {
    String meta =
        "{\"manual_data\":{\"send_amount\":%d,\"throttle_batch_size\":%d}}"
            .formatted(amount, amount);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.manualData().sendAmount()).isEqualTo(amount);
              assertThat(it.manualData().throttleBatchSize()).isEqualTo(amount);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123", "0", "-1", "0.1", "2.50", "0.12345678901234567890123456789", "1e2"})
  void c16TheLeastClickThroughRateIsAnExactDecimal(String rate) {
    assertThat(metas("{\"multistep_data\":{\"min_ctr\":" + rate + "}}"))
        .allSatisfy(it -> assertThat(it.multistepData().minCtr()).isEqualTo(new BigDecimal(rate)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Send", "User", "", "App\\\\Models\\\\Send"})
  void c17TheCallerTypeIsAnyText(String type) {
    String logs = "{\"logs\":[{\"caller_id\":\"u-1\",\"caller_type\":\"" + type + "\"}]}";
    String text = type.replace("\\\\", "\\");

    assertThat(stopped(logs).logs().get(0).callerType()).isEqualTo(text);
    assertThat(campaigns(logs))
        .allSatisfy(it -> assertThat(it.logs().get(0).callerType()).isEqualTo(text));
  }

  @Test
  void c18TheOrderOfMembersHasNoMeaning() {
    String logs = "\"logs\":[{\"text\":\"Step 1\"}]";
    String campaign = "\"sms_campaign_id\":\"c-1\"";

    assertThat(stopped("{\"id\":\"s-1\"," + logs + "," + campaign + "}"))
        .isEqualTo(stopped("{" + campaign + "," + logs + ",\"id\":\"s-1\"}"));
    assertThat(campaigns("{\"sends\":[{" + campaign + "," + logs + "}]}").get(0))
        .isEqualTo(campaigns("{\"sends\":[{" + logs + "," + campaign + "}]}").get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[\"1.9\"]",
        "[{\"step\":1,\"ctr\":1.90,\"brands\":[\"Northwind\"]},{}]",
        "[1,\"two\",null,[3],false]"
      })
  void c23ListsOfTheMultistepStatusHoldAnything(String items) {
    String meta =
        """
        {"multistep_status":
          {"steps_performance": %s, "initial_brands": %s, "last_timezones": %s}}"""
            .formatted(items, items, items);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.multistepStatus().stepsPerformance()).hasSize(tree(items).size());
              assertThat(it.multistepStatus().initialBrands())
                  .isEqualTo(it.multistepStatus().lastTimezones())
                  .isEqualTo(it.multistepStatus().stepsPerformance());
            });
  }

  @Test
  void c24EveryListedValueIsKnown() {
    assertThat(SendType.known()).extracting(SendType::value).containsExactly(listed("SendType"));
    assertThat(MultistepStatusReason.known())
        .extracting(MultistepStatusReason::value)
        .containsExactly(listed("MultistepStatusReason"));
    for (SendType type : SendType.known()) {
      assertThat(metas("{\"send_type\":\"" + type + "\"}"))
          .allSatisfy(it -> assertThat(it.sendType()).isEqualTo(type));
    }
    for (MultistepStatusReason reason : MultistepStatusReason.known()) {
      assertThat(metas("{\"multistep_status\":{\"status_reason\":\"" + reason + "\"}}"))
          .allSatisfy(it -> assertThat(it.multistepStatus().statusReason()).isEqualTo(reason));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"triggered", "", "Manual", "STOPPED BY USER"})
  void c24AnUnlistedValueIsKept(String value) {
    String meta =
        "{\"send_type\":\"%s\",\"multistep_status\":{\"status_reason\":\"%s\"}}"
            .formatted(value, value);

    assertThat(metas(meta))
        .allSatisfy(
            it -> {
              assertThat(it.sendType()).hasToString(value);
              assertThat(it.sendType().isKnown()).isFalse();
              assertThat(it.multistepStatus().statusReason()).hasToString(value);
              assertThat(it.multistepStatus().statusReason().isKnown()).isFalse();
            });
  }

  private static String[] listed(String schema) {
    return Comm.VENDOR
        .spec()
        .root()
        .at("/components/schemas/" + schema + "/x-known-values")
        .valueStream()
        .map(it -> it.asText())
        .toArray(String[]::new);
  }
}
