package io.github.smscontracts.client.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses the header {@code Retry-After}: seconds, or one of the three spellings of an HTTP date.
 */
public final class RetryAfter {

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
              .withZone(ZoneOffset.UTC));
  private static final int MOST_DIGITS = 18;

  private RetryAfter() {}

  /** The delay, never negative; null if the header is absent or malformed. */
  public static @Nullable Duration of(Map<String, Collection<String>> headers, Clock clock) {
    Collection<String> values = headers.get("Retry-After");
    return values == null || values.isEmpty() ? null : of(values.iterator().next().trim(), clock);
  }

  private static @Nullable Duration of(String text, Clock clock) {
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Duration.ofSeconds(
          text.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(text));
    }
    Instant date = date(text);
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(clock.instant(), date);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Instant date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return format.parse(text, Instant::from);
      } catch (DateTimeException e) {
        continue; // another spelling, or none
      }
    }
    return null;
  }
}
