package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.smscontracts.client.internal.body.Decimals;
import io.github.smscontracts.client.internal.body.Rfc3339;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A point in time as a vendor writes it: RFC 3339, a date and time without a zone, a number, or any
 * other value. No zone and no unit is ever assumed (register C-09, C-10, B-09).
 */
public final class DateTimeText extends WireValue {

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

  /** {@return the text that came, or the digits of the number} */
  public String text() {
    return wire().toString();
  }

  /**
   * The instant, if the text has a date, a time and an offset of at most 23:59. Java has no leap
   * second: {@code 23:59:60} at the end of a month in UTC is {@code 23:59:59}, as {@code
   * DateTimeFormatter.ISO_INSTANT} reads it.
   *
   * @return the moment; empty without an offset, for numbers and for other text
   */
  public Optional<Instant> instant() {
    return wire() instanceof String text ? Rfc3339.instant(text) : Optional.empty();
  }

  /**
   * The date and time as written, whatever the zone; a leap second as in {@link #instant()}.
   *
   * @return the date and time; empty for numbers and for other text
   */
  public Optional<LocalDateTime> localDateTime() {
    return wire() instanceof String text ? Rfc3339.localDateTime(text) : Optional.empty();
  }

  /** {@return the number, as a number or as text; empty for other text} Its unit is not known. */
  public Optional<BigDecimal> number() {
    return Decimals.decimal(wire());
  }

  @Override
  protected boolean hasKnownShape() {
    return wire() instanceof String || wire() instanceof Number;
  }
}
