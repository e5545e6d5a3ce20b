package io.github.smscontracts.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

  private static Duration read(String value) {
    return RetryAfter.of(Map.of("Retry-After", List.of(value)), CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|PT0S",
        " 120 |PT2M",
        "999999999999999999|PT277777777777777H46M39S",
        "9999999999999999999|PT2562047788015215H30M7S",
        "Fri, 20 Nov 2026 12:00:30 GMT|PT30S",
        "Friday, 20-Nov-26 12:00:30 GMT|PT30S",
        "Fri Nov 20 12:00:30 2026|PT30S",
        "Sat Dec  5 12:00:00 2026|PT360H",
        "Fri, 20 Nov 2026 11:00:00 GMT|PT0S"
      })
  void secondsAndEverySpellingOfAnHttpDateAreRead(String value, Duration wait) {
    assertThat(read(value)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "2026-11-20T12:00:30Z", "\u0661"})
  void anythingElseIsNone(String value) {
    assertThat(read(value)).isNull();
  }
}
