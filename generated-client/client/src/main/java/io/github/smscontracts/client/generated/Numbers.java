package io.github.smscontracts.client.generated;

import io.github.smscontracts.client.internal.body.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers of values that vendors also write as text. */
public final class Numbers {

  private Numbers() {}

  /** The decimal number that a number or a text of at most 100 characters spells, if it does. */
  public static Optional<BigDecimal> decimal(Object wire) {
    return Decimals.decimal(wire);
  }

  /** The same, if it is a whole number of 64 bits. */
  public static Optional<Long> whole(Object wire) {
    return Decimals.whole(wire);
  }

  /** The 64-bit integer in a JSON number; empty if it is not one. */
  public static OptionalLong integer(Object wire) {
    return wire instanceof Number
        ? whole(wire).map(OptionalLong::of).orElse(OptionalLong.empty())
        : OptionalLong.empty();
  }

  /** The 64-bit integer spelled by a text of digits only. */
  public static OptionalLong digits(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** The decimal number of a text in which a lone comma is the point; empty for 1,234,567. */
  public static Optional<BigDecimal> withComma(String text) {
    int comma = text.indexOf(',');
    return decimal(comma == text.lastIndexOf(',') ? text.replace(',', '.') : text);
  }

  /**
   * The digits of a number with a point and without an exponent.
   *
   * @throws IllegalArgumentException if they would be longer than what is read as a number
   */
  public static String text(BigDecimal number) {
    boolean writable = Math.abs((long) number.scale()) <= Decimals.LONGEST_TEXT;
    String text = writable ? number.toPlainString() : "";
    if (!writable || text.length() > Decimals.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a number as text must not be longer than " + Decimals.LONGEST_TEXT + " characters");
    }
    return text;
  }
}
