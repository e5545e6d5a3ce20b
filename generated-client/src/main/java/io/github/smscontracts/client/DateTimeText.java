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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
   * The moment, if the text tells one: a date, a time and an offset.
   *
   * @return the moment; empty without an offset, for numbers and for other text
   */
  public Optional<Instant> instant() {
    try {
      Optional<ZoneOffset> offset = part("offset").map(DateTimeText::zoneOffset);
      return localDateTime().flatMap(local -> offset.map(local::toInstant));
    } catch (DateTimeException e) { // an offset of 20 hours
      return Optional.empty();
    }
  }

  /**
   * The date and time as written, whatever the zone.
   *
   * @return the date and time; empty for numbers and for other text
   */
  public Optional<LocalDateTime> localDateTime() {
    try {
      return part("date").map(LocalDate::parse).map(this::atTime);
    } catch (DateTimeException e) { // there is no 30th of February
      return Optional.empty();
    }
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
        && value.part("seconds").isPresent()
        && value.part("offset").filter(it -> it.length() == 1 || it.contains(":")).isPresent();
  }

  private LocalDateTime atTime(LocalDate date) {
    return date.atTime(LocalTime.parse(part("time").orElseThrow()));
  }

  private static ZoneOffset zoneOffset(String offset) {
    return ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
  }

  private Optional<String> part(String name) {
    Matcher parts = READABLE.matcher(wire() instanceof String text ? text : "");
    return parts.matches() ? Optional.ofNullable(parts.group(name)) : Optional.empty();
  }
}
