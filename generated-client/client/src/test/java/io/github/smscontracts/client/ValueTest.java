package io.github.smscontracts.client;

import static io.github.smscontracts.client.Json.read;
import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.bsg.CampaignId;
import io.github.smscontracts.bsg.CampaignView;
import io.github.smscontracts.bsg.Price;
import io.github.smscontracts.bsg.model.CampaignDetail;
import io.github.smscontracts.bsg.model.CampaignStatus;
import io.github.smscontracts.bsg.model.StatisticsData;
import io.github.smscontracts.comm.DaysOfWeek;
import io.github.smscontracts.comm.model.Meta;
import io.github.smscontracts.comm.model.SendType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "\"2026-03-02T08:15:30Z\"|2026-03-02T08:15:30Z|2026-03-02T08:15:30|-",
        "\"2026-03-02T08:15:30.000000Z\"|2026-03-02T08:15:30Z|2026-03-02T08:15:30|-",
        "\"2026-03-02 08:15:30+02:00\"|2026-03-02T06:15:30Z|2026-03-02T08:15:30|-",
        "\"2026-03-02 08:15:30\"|-|2026-03-02T08:15:30|-",
        "\"2026-03-02T08:15:30\"|-|2026-03-02T08:15:30|-",
        "1773075600|-|-|1773075600",
        "1773075600.25|-|-|1773075600.25",
        "\"1773075600\"|-|-|1773075600",
        "\"2026-02-30 10:00:00\"|-|-|-",
        "\"2026-02-30T10:00:00Z\"|-|-|-",
        "\"2026-03-0208:15:30\"|-|-|-",
        "\"2026-03-02 T08:15:30\"|-|-|-",
        "\"2026-03-02T24:00:00Z\"|-|-|-",
        "\"2026-03-02T08:15:30+0200\"|2026-03-02T06:15:30Z|2026-03-02T08:15:30|-",
        "\"2026-03-02T08:15:30+23:59\"|2026-03-01T08:16:30Z|2026-03-02T08:15:30|-",
        "\"2026-03-02T08:15:30-2000\"|2026-03-03T04:15:30Z|2026-03-02T08:15:30|-",
        "\"2026-03-02T08:15:30+24:00\"|-|2026-03-02T08:15:30|-",
        "\"2016-12-31T23:59:60Z\"|2016-12-31T23:59:59Z|2016-12-31T23:59:59|-",
        "\"2017-01-01T08:59:60.25+09:00\"|2016-12-31T23:59:59.25Z|2017-01-01T08:59:59.25|-",
        "\"2016-12-31T22:59:60Z\"|-|-|-",
        "\"2016-12-31 23:59:60\"|-|-|-",
        "\"2026-03-02T08:15:30.1234567890Z\"|2026-03-02T08:15:30.123456789Z|2026-03-02T08:15:30.123456789|-",
        "\"2026-03-02 08:15\"|-|2026-03-02T08:15:00|-",
        "\"soon\"|-|-|-",
        "\"\"|-|-|-"
      })
  void aDateIsReadAsWhatItTellsAndWrittenAsItCame(
      String json, Instant instant, LocalDateTime local, BigDecimal number) {
    DateTimeText value = read(json, DateTimeText.class);

    assertThat(value.instant().orElse(null)).isEqualTo(instant);
    assertThat(value.localDateTime().orElse(null)).isEqualTo(local);
    assertThat(value.number().orElse(null)).isEqualTo(number);
    assertThat(write(value)).isEqualTo(json);
  }

  @Test
  void aDateIsWrittenWithItsSeconds() {
    assertThat(DateTimeText.of(OffsetDateTime.parse("2026-03-02T08:15:00Z")))
        .hasToString("2026-03-02T08:15:00Z");
    assertThat(DateTimeText.of(LocalDateTime.parse("2026-03-02T08:15")))
        .hasToString("2026-03-02 08:15:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"Mon\",\"Tue\"]|Mon,Tue",
        "\"Mon\"|Mon",
        "\"Mon,Tue\"|Mon,Tue",
        "\"Mon, Tue\"|Mon,Tue",
        "[]|''",
        "\"\"|''"
      })
  void daysOfTheWeekAreAListWhateverTheShapeAndKeepTheShape(String json, String days) {
    DaysOfWeek value = read(json, DaysOfWeek.class);

    assertThat(String.join(",", value.days())).isEqualTo(days);
    assertThat(write(value)).isEqualTo(json);
  }

  @Test
  void daysOfTheWeekThatACallerNamesAreAList() {
    assertThat(write(DaysOfWeek.of("Mon"))).isEqualTo("[\"Mon\"]");
    assertThat(write(DaysOfWeek.of(List.of("Mon", "Tue")))).isEqualTo("[\"Mon\",\"Tue\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "\"12345\"", "380661234567"})
  void anIdIsANumberWhateverItsShapeAndKeepsTheShape(String json) {
    CampaignId id = read(json, CampaignId.class);

    assertThat(id.asLong()).hasValue(Long.parseLong(json.replace("\"", "")));
    assertThat(write(id)).isEqualTo(json);
  }

  @Test
  void anIdThatIsNoNumberIsKept() {
    assertThat(read("\"a-1\"", CampaignId.class).asLong()).isEqualTo(OptionalLong.empty());
    assertThat(write(CampaignId.of(7))).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "\"35,0987645\"|35.0987645",
        "\"0.3000000\"|0.3000000",
        "0.3125|0.3125",
        "35|35",
        "\"1,234,567\"|-",
        "\"1.234,5\"|-",
        "\"free\"|-",
        "\"\"|-"
      })
  void aPriceHasEveryDigitAndKeepsItsShape(String json, BigDecimal amount) {
    Price price = read(json, Price.class);

    assertThat(price.amount().orElse(null)).isEqualTo(amount);
    assertThat(write(price)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"delivered\":7}|7|1",
        "[{\"delivered\":7}]|7|1",
        "[{\"delivered\":7},{\"delivered\":8}]|7|2"
      })
  void statisticsAreReadFromAnObjectAndFromAListAndKeepTheShape(
      String json, long delivered, int count) {
    String detail = "{\"statistics\":" + json + "}";
    CampaignDetail campaign = read(detail, CampaignDetail.class);

    assertThat(campaign.statistics().first().orElseThrow().delivered()).isEqualTo(delivered);
    assertThat(campaign.statistics().all()).hasSize(count);
    assertThat(write(campaign)).isEqualTo(detail);
  }

  @Test
  void anEmptyListOfStatisticsIsNone() {
    CampaignDetail campaign =
        read("{\"statistics\":[],\"alternative_channels\":[]}", CampaignDetail.class);

    assertThat(campaign.statistics().first()).isEmpty();
    assertThat(campaign.alternativeChannels().all()).isEmpty();
    assertThat(write(campaign)).isEqualTo("{\"statistics\":[],\"alternative_channels\":[]}");
  }

  @Test
  void anUnknownValueOfAnEnumerationIsKept() {
    CampaignStatus status = read("\"archived\"", CampaignStatus.class);

    assertThat(status.isKnown()).isFalse();
    assertThat(status).hasToString("archived");
    assertThat(write(status)).isEqualTo("\"archived\"");
    assertThat(read("\"done\"", CampaignStatus.class)).isEqualTo(CampaignStatus.DONE);
    assertThat(CampaignStatus.DONE.isKnown()).isTrue();
    assertThat(SendType.known()).hasSize(5);
  }

  @Test
  void anUnknownPropertyIsKeptWithEveryDigit() {
    String json =
        "{\"send_type\":\"feed\",\"feed_data\":{\"a\":[1,2.50,null],\"b\":null},\"x\":null}";

    assertThat(write(read(json, Meta.class))).isEqualTo(json);
    assertThat(write(read(json, Meta.class).toBuilder().sendType(SendType.MANUAL).build()))
        .isEqualTo(json.replace("feed\"", "manual\""));
  }

  @Test
  void aDeclaredPropertyCannotBeGivenTwice() {
    Meta.Builder meta = Meta.builder().additionalProperty("use_dedicated_domains", true);

    assertThatIllegalArgumentException()
        .isThrownBy(meta::build)
        .withMessageStartingWith("\"use_dedicated_domains\" is a declared property");
  }

  @Test
  void aModelCannotBeChangedThroughWhatItWasBuiltFrom() {
    List<Object> segments = new java.util.ArrayList<>(List.of("a"));
    Meta meta = Meta.builder().segmentIds(segments).build();
    segments.clear();

    assertThat(meta.segmentIds()).containsExactly("a");
  }

  @Test
  void aViewReadsEachNameOfTheSameThing() {
    CampaignView table =
        CampaignView.of(
            read(
                "{\"start_date\":\"a\",\"created_at\":\"b\",\"type\":\"sms\"}",
                CampaignDetail.class));
    CampaignView sample =
        CampaignView.of(
            read(
                "{\"start_at\":\"a\",\"creation_at\":\"b\",\"message_type\":\"rcs\"}",
                CampaignDetail.class));
    CampaignView own =
        CampaignView.of(
            read(
                "{\"started_at\":\"a\",\"real_start_at\":\"c\",\"actual_start_at\":null}",
                CampaignDetail.class));

    assertThat(List.of(table, sample, own))
        .allSatisfy(view -> assertThat(view.plannedStart().orElseThrow()).hasToString("a"));
    assertThat(List.of(table, sample))
        .allSatisfy(view -> assertThat(view.created().orElseThrow()).hasToString("b"));
    assertThat(own.actualStart().orElseThrow()).hasToString("c");
    assertThat(table.kind().orElseThrow()).hasToString("sms");
    assertThat(sample.kind().orElseThrow()).hasToString("rcs");
  }

  @Test
  void totalsAreFoundBesideTheStatisticsAndInside() {
    String totals =
        "\"total_messages\":3,\"total_phones\":2,\"total_price\":\"0,5\",\"currency\":\"EUR\"";
    for (String json : List.of("{" + totals + "}", "{\"statistics\":[{" + totals + "}]}")) {
      CampaignView view = CampaignView.of(read(json, CampaignDetail.class));

      assertThat(view.totalMessages()).contains(3L);
      assertThat(view.totalPhones()).contains(2L);
      assertThat(view.totalPrice()).contains(new BigDecimal("0.5"));
      assertThat(view.currency()).contains("EUR");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "1e400", "2.5", "\"many\""})
  void aTotalThatIsNoWholeNumberOf64BitsIsNone(String total) {
    CampaignDetail detail =
        read("{\"statistics\":{\"total_messages\":" + total + "}}", CampaignDetail.class);

    assertThat(CampaignView.of(detail).totalMessages()).isEmpty();
  }

  @Test
  void aPropertyThatIsCalledLikeOurMapIsAnOrdinaryOne() {
    String json =
        "{\"(additional)\":2,\"additional_properties\":[],\"additionalProperties\":{\"a\":1}}";

    assertThat(read(write(read(json, Meta.class)), Object.class))
        .isEqualTo(read(json, Object.class));
  }

  @Test
  void unknownPropertiesCannotBeChanged() {
    Meta meta = read("{\"x\":{\"a\":[1]}}", Meta.class);

    assertThatThrownBy(() -> ((java.util.Map<?, ?>) meta.additionalProperties().get("x")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aCountAbove32BitsIsWhole() {
    assertThat(read("{\"sent\":380661234567}", StatisticsData.class).sent())
        .isEqualTo(380661234567L);
  }
}
