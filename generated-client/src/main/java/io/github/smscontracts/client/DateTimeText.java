package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point in time as a vendor writes it: RFC 3339, a date and time without a zone, a number, or
 * whatever came. No zone and no unit is ever assumed (register C-09, C-10, B-09).
 */
public final class DateTimeText extends WireValue {

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final DateTimeFormatter WITHOUT_ZONE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .toFormatter(java.util.Locale.ROOT);

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
    return parse(OffsetDateTime::from).map(OffsetDateTime::toInstant);
  }

  /**
   * The date and time as written, whatever the zone.
   *
   * @return the date and time; empty for numbers and for other text
   */
  public Optional<LocalDateTime> localDateTime() {
    return parse(LocalDateTime::from);
  }

  /**
   * The number, if one came, as a number or as text. Its unit is the vendor's secret.
   *
   * @return the number; empty for other text
   */
  public Optional<BigDecimal> number() {
    return Numbers.decimal(wire());
  }

  static boolean isRfc3339(String text) {
    return RFC_3339.matcher(text).matches() && new DateTimeText(text).instant().isPresent();
  }

  private <T> Optional<T> parse(TemporalQuery<T> query) {
    try {
      return wire() instanceof String text
          ? Optional.of(READ.parse(text, query))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
