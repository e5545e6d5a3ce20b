package io.github.smscontracts.contract.register;

import static io.github.smscontracts.contract.register.Bsg.detail;
import static io.github.smscontracts.contract.register.Bsg.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.bsg.model.AlternativeChannelsData;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.client.DateTimeText;
import io.github.smscontracts.client.OneOrMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Register rows B-03, B-09, B-10, B-12, B-15, B-17 and B-18: values in more than one shape. */
class BsgValuesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"7301, 7301", "\"7301\", 7301", "9223372036854775807, 9223372036854775807"})
  void b03TheIdIsANumberOrDigits(String json, long id) {
    assertThat(detail("{\"id\":" + json + "}").id().asLong()).hasValue(id);
    assertThat(Sent.bsg(bsg -> bsg.campaigns().getCampaignDetail(id)).url())
        .endsWith("/api/campaigns/" + id + "/detail");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03 04:05:06, 2026-02-03T04:05:06,",
    "2026-02-03T04:05:06, 2026-02-03T04:05:06,",
    "2026-02-03T04:05:06+01:00, 2026-02-03T04:05:06, 2026-02-03T03:05:06Z",
    "2026-02-03T04:05:06Z, 2026-02-03T04:05:06, 2026-02-03T04:05:06Z",
    "3 February,,"
  })
  void b09ADateIsTextAndHasAZoneOnlyIfItSaysOne(String text, LocalDateTime local, Instant instant) {
    CampaignDetail detail =
        detail(
            """
            {"start_at": "%1$s", "start_date": "%1$s", "started_at": "%1$s",
             "actual_start_at": "%1$s", "real_start_at": "%1$s", "finished_at": "%1$s",
             "created_at": "%1$s", "creation_at": "%1$s"}"""
                .formatted(text));

    for (DateTimeText date :
        List.of(
            detail.startAt(),
            detail.startDate(),
            detail.startedAt(),
            detail.actualStartAt(),
            detail.realStartAt(),
            detail.finishedAt(),
            detail.createdAt(),
            detail.creationAt())) {
      assertThat(date).hasToString(text);
      assertThat(date.localDateTime().orElse(null)).isEqualTo(local);
      assertThat(date.instant().orElse(null)).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"delivered":3,"sent":2}                | false | 1 | 2
          {}                                      | false | 1 |
          [{"delivered":3,"sent":2}]              | true  | 1 | 2
          [{"sent":2},{"sent":40},{"sent":5}]     | true  | 3 | 2
          []                                      | true  | 0 |
          """)
  void b10StatisticsAreAnObjectOrAList(String json, boolean list, int count, Long sent) {
    CampaignDetail detail = detail("{\"statistics\":" + json + "}");
    OneOrMany<StatisticsData> statistics = detail.statistics();

    assertThat(statistics.isList()).isEqualTo(list);
    assertThat(statistics.all()).hasSize(count);
    assertThat(statistics.first().map(StatisticsData::sent).orElse(null)).isEqualTo(sent);
    assertThat(view("{\"statistics\":" + json + "}").statistics()).isEqualTo(statistics.first());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "12,0450607"             | 12.0450607
          "12.30"                  | 12.30
          "0.5000000"              | 0.5000000
          "12"                     | 12
          12.30                    | 12.30
          12                       | 12
          0.12345678901234567890   | 0.12345678901234567890
          "1,234.50"               |
          "1,234,567"              |
          "free"                   |
          ""                       |
          """)
  void b12APriceIsTextOrANumberAndExact(String json, BigDecimal amount) {
    assertThat(detail("{\"total_price\":" + json + "}").totalPrice().amount().orElse(null))
        .isEqualTo(amount);
    assertThat(view("{\"total_price\":" + json + "}").totalPrice().orElse(null)).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"sms":{"statistics":{"sent":4}}}         | 4
          {"sms":{"statistics":[{"sent":4}]}}       | 4
          [{"sms":{"statistics":{"sent":4}}},{}]    | 4
          {"viber":{"statistics":{"sent":4}}}       |
          {}                                        |
          []                                        |
          """)
  void b15AlternativeChannelsAreAnObjectOrAList(String json, Long sent) {
    OneOrMany<AlternativeChannelsData> channels =
        detail("{\"alternative_channels\":" + json + "}").alternativeChannels();

    assertThat(channels.isList()).isEqualTo(json.startsWith("["));
    assertThat(channels.first().isPresent()).isEqualTo(!json.equals("[]"));
    assertThat(
            channels
                .first()
                .map(AlternativeChannelsData::sms)
                .flatMap(sms -> sms.statistics().first())
                .map(StatisticsData::sent)
                .orElse(null))
        .isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"alternative_channels\":null}", "{}"})
  void b15NoAlternativeChannelsAreAbsent(String data) {
    assertThat(detail(data).alternativeChannels()).isNull();
  }

  @Test
  void b17SentIsTheNumberThatCame() {
    StatisticsData counters =
        detail("{\"total_messages\":50,\"statistics\":{\"sent\":20,\"delivered\":45}}")
            .statistics()
            .all()
            .get(0);

    assertThat(Arrays.asList(counters.sent(), counters.delivered(), counters.undelivered()))
        .containsExactly(20L, 45L, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"total_price":"3","currency":"CHF"}   | CHF
          {"total_price":"3","currency":null}    |
          {"total_price":"3"}                    |
          """)
  void b18ThereMayBeNoCurrency(String data, String currency) {
    assertThat(detail(data).currency()).isEqualTo(currency);
    assertThat(view(data).currency().orElse(null)).isEqualTo(currency);
    assertThat(view(data).totalPrice()).contains(BigDecimal.valueOf(3));
  }
}
