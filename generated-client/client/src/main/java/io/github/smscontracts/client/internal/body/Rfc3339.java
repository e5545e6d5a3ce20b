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

/** Parses dates and times: RFC 3339, or the same without a zone or seconds. */
public final class Rfc3339 {

  private static final Pattern READABLE =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})[Tt ]"
              + "(?<time>\\d{2}:\\d{2}(?<seconds>:\\d{2}(?:\\.\\d{1,9})?)?)(?:(?<=\\.\\d{9})\\d+)?"
              + "(?<offset>[Zz]|[+-]\\d{2}:?\\d{2})?");
  private static final int MINUTES_END = "hh:mm".length();
  private static final String ORDINARY = "dddd-dd-ddTdd:dd:dd.ddddddddd";
  private static final int SECONDS_END = ORDINARY.indexOf('.');

  private Rfc3339() {}

  /** Whether a text is a date, a time and an offset as RFC 3339 asks. */
  public static boolean isValid(String text) {
    return isOrdinary(text)
        || instant(text).isPresent() && read(text, Rfc3339::hasSecondsAndColon).orElse(false);
  }

  /** The moment; empty without an offset. */
  public static Optional<Instant> instant(String text) {
    return read(text, found -> found.group("offset") == null ? null : utc(found, local(found)));
  }

  /** The date and time as written, whatever the zone. */
  public static Optional<LocalDateTime> localDateTime(String text) {
    return read(text, Rfc3339::local);
  }

  /** Whether it certainly is one, such as nearly all are; false where that takes thought. */
  static boolean isOrdinary(String text) {
    int zone = text.length() - (text.endsWith("Z") ? 1 : "+hh:mm".length());
    return zone >= SECONDS_END
        && zone != SECONDS_END + 1
        && zone <= ORDINARY.length()
        && fits(text, 0, ORDINARY, zone)
        && isBetween(text, 5, 1, 12)
        && isBetween(text, 8, 1, 28)
        && isBetween(text, 11, 0, 23)
        && isBetween(text, 14, 0, 59)
        && isBetween(text, 17, 0, 59)
        && (zone == text.length() - 1
            || "+-".indexOf(text.charAt(zone)) >= 0
                && fits(text, zone + 1, "dd:dd", 5)
                && isBetween(text, zone + 1, 0, 17)
                && isBetween(text, zone + 4, 0, 59));
  }

  private static boolean fits(String text, int from, String shape, int length) {
    for (int i = 0; i < length; i++) {
      char c = text.charAt(from + i);
      if (shape.charAt(i) == 'd' ? c < '0' || c > '9' : c != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(String text, int at, int least, int most) {
    int number = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    return number >= least && number <= most;
  }

  private static boolean hasSecondsAndColon(Matcher text) {
    String offset = text.group("offset");
    return text.group("seconds") != null && (offset.length() == 1 || offset.contains(":"));
  }

  /** The parsed text; empty for other text, and if there is no such date or time. */
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

  /** The offset in seconds; {@code ZoneOffset} ends at 18 hours, RFC 3339 does not. */
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
