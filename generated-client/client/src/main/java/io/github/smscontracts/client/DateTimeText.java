package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a vendor writes it: RFC 3339, a date and time without a zone, a number, or
 * whatever came. No zone and no unit is ever assumed (register C-09, C-10, B-09).
 */
public final class DateTimeText extends WireValue {

  private static final Pattern READABLE =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})[Tt ]"
              + "(?<time>\\d{2}:\\d{2}(?<seconds>:\\d{2}(?:\\.\\d{1,9})?)?)(?:(?<=\\.\\d{9})\\d+)?"
              + "(?<offset>[Zz]|[+-]\\d{2}:?\\d{2})?");
  private static final int MINUTES_END = "hh:mm".length();
  private static final DateTimeFormatter WITHOUT_ZONE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private DateTimeText(Object wire) {
    super(wire);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DateTimeText read(Object wire) {
    return new DateTimeText(wire);
  }

  /**
   * Takes a text as it is.
   *
   * @param text any text
   * @return the value, sent as this text
   */
  public static DateTimeText of(String text) {
    return new DateTimeText(text);
  }

  /**
   * Writes RFC 3339.
   *
   * @param dateTime a date and time with an offset
   * @return the value, sent with seconds and offset
   */
  public static DateTimeText of(OffsetDateTime dateTime) {
    // OffsetDateTime.toString drops ":00", and RFC 3339 wants the seconds
    return new DateTimeText(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime));
  }

  /**
   * Writes {@code yyyy-MM-dd HH:mm:ss}, the form of both vendors for times without a zone.
   *
   * @param dateTime a date and time; fractions of a second are cut off
   * @return the value, sent without a zone
   */
  public static DateTimeText of(LocalDateTime dateTime) {
    return new DateTimeText(WITHOUT_ZONE.format(dateTime));
  }

  /**
   * Writes a number, where a schema has one.
   *
   * @param number the number, in the vendor's unit
   * @return the value, sent as a number
   */
  public static DateTimeText of(long number) {
    return new DateTimeText(number);
  }

  /**
   * The text that came, or the digits of the number.
   *
   * @return the text
   */
  public String text() {
    return wire().toString();
  }

  /**
   * The moment, if the text tells one: a date, a time and an offset of at most 23:59. Java knows no
   * leap second: {@code 23:59:60} at the end of a month in UTC is {@code 23:59:59}, as {@code
   * DateTimeFormatter.ISO_INSTANT} reads it.
   *
   * @return the moment; empty without an offset, for numbers and for other text
   */
  public Optional<Instant> instant() {
    return read(text -> text.group("offset") == null ? null : utc(text, local(text)));
  }

  /**
   * The date and time as written, whatever the zone; a leap second as in {@link #instant()}.
   *
   * @return the date and time; empty for numbers and for other text
   */
  public Optional<LocalDateTime> localDateTime() {
    return read(DateTimeText::local);
  }

  /**
   * The number, if one came, as a number or as text. Its unit is the vendor's secret.
   *
   * @return the number; empty for other text
   */
  public Optional<BigDecimal> number() {
    return Numbers.decimal(wire());
  }

  @Override
  protected boolean hasKnownShape() {
    return wire() instanceof String || wire() instanceof Number;
  }

  static boolean isRfc3339(String text) {
    if (Rfc3339.isOrdinary(text)) {
      return true;
    }
    DateTimeText value = new DateTimeText(text);
    return value.instant().isPresent()
        && value.read(DateTimeText::hasSecondsAndColon).orElse(false);
  }

  private static boolean hasSecondsAndColon(Matcher text) {
    String offset = text.group("offset");
    return text.group("seconds") != null && (offset.length() == 1 || offset.contains(":"));
  }

  /** What the text tells; empty for other text, and where there is no such date or time. */
  private <T> Optional<T> read(Function<Matcher, @Nullable T> part) {
    Matcher text = READABLE.matcher(wire() instanceof String it ? it : "");
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
