package io.github.smscontracts.client.internal.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in text: RFC 3339, or the same without a zone or seconds. */
public final class Rfc3339 {

  private static final Pattern READABLE =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})[Tt ]"
              + "(?<time>\\d{2}:\\d{2}(?<seconds>:\\d{2}(?:\\.\\d{1,9})?)?)(?:(?<=\\.\\d{9})\\d+)?"
              + "(?<offset>[Zz]|[+-]\\d{2}:?\\d{2})?");
  private static final int MINUTES_END = "hh:mm".length();

  private Rfc3339() {}

  /** Whether a text is a date, a time and an offset as RFC 3339 asks. */
  public static boolean isValid(String text) {
    return OrdinaryDateTime.matches(text)
        || instant(text).isPresent() && read(text, Rfc3339::hasSecondsAndColon).orElse(false);
  }

  /** The moment; empty without an offset. */
  public static Optional<Instant> instant(String text) {
    return read(text, it -> it.group("offset") == null ? null : utc(it, local(it)));
  }

  /** The date and time as written, whatever the zone. */
  public static Optional<LocalDateTime> localDateTime(String text) {
    return read(text, Rfc3339::local);
  }

  private static boolean hasSecondsAndColon(Matcher text) {
    String offset = text.group("offset");
    return text.group("seconds") != null && (offset.length() == 1 || offset.contains(":"));
  }

  /** What the text tells; empty for other text, and where there is no such date or time. */
  private static <T> Optional<T> read(String value, Function<Matcher, @Nullable T> part) {
    Matcher text = READABLE.matcher(value);
    try {
      return text.matches() ? Optional.ofNullable(part.apply(text)) : Optional.empty();
    } catch (DateTimeException e) { // there is no 30th of February
      return Optional.empty();
    }
  }

  private static LocalDateTime local(Matcher text) {
    LocalDate date = LocalDate.parse(text.group("date"));
    String time = text.group("time");
    if (!time.startsWith(":60", MINUTES_END)) {
      return date.atTime(LocalTime.parse(time));
    }
    LocalDateTime before =
        date.atTime(
            LocalTime.parse(
                time.substring(0, MINUTES_END) + ":59" + time.substring(MINUTES_END + 3)));
    if (text.group("offset") == null || !isLastSecondOfAMonth(utc(text, before))) {
      throw new DateTimeException("no leap second");
    }
    return before;
  }

  private static boolean isLastSecondOfAMonth(Instant utc) {
    OffsetDateTime next =
        utc.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    return next.getDayOfMonth() == 1 && next.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static Instant utc(Matcher text, LocalDateTime local) {
    return local.minusSeconds(offsetSeconds(text.group("offset"))).toInstant(ZoneOffset.UTC);
  }

  /** {@code ZoneOffset} ends at 18 hours, RFC 3339 does not. */
  private static int offsetSeconds(String offset) {
    if (offset.length() == 1) {
      return 0;
    }
    String hours = offset.substring(1, 3);
    String minutes = offset.substring(offset.length() - 2);
    int seconds = LocalTime.parse(hours + ":" + minutes).toSecondOfDay();
    return offset.charAt(0) == '-' ? -seconds : seconds;
  }
}
