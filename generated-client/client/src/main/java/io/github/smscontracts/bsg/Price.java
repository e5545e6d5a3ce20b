package io.github.smscontracts.bsg;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.smscontracts.client.WireValue;
import io.github.smscontracts.client.generated.Numbers;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price, which BSG sends as text with a comma or a point, or as a number (register B-12). The
 * currency stands beside it.
 */
public final class Price extends WireValue {

  private Price(Object wire) {
    super(wire);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Price read(Object wire) {
    return new Price(wire);
  }

  /**
   * A price as the page's table has it.
   *
   * @param amount the price
   * @return the value, sent as text with a point and without an exponent
   * @throws IllegalArgumentException if that text would be longer than 100 characters
   */
  public static Price of(BigDecimal amount) {
    boolean writable = Math.abs((long) amount.scale()) <= Numbers.LONGEST_TEXT;
    String text = writable ? amount.toPlainString() : "";
    if (!writable || text.length() > Numbers.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a price must not be longer than " + Numbers.LONGEST_TEXT + " characters");
    }
    return new Price(text);
  }

  @Override
  protected boolean hasKnownShape() {
    return wire() instanceof String || wire() instanceof Number;
  }

  /**
   * The amount, with every digit that came. A lone comma counts as the decimal point.
   *
   * @return the amount; empty if it cannot be told, as in {@code 1,234,567}
   */
  public Optional<BigDecimal> amount() {
    return Numbers.decimal(wire() instanceof String text ? withPoint(text) : wire());
  }

  private static String withPoint(String text) {
    int comma = text.indexOf(',');
    return comma == text.lastIndexOf(',') ? text.replace(',', '.') : text;
  }
}
