package io.github.smscontracts.client;

import static io.github.smscontracts.client.Json.read;
import static io.github.smscontracts.client.Json.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeTextTest {

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
}
