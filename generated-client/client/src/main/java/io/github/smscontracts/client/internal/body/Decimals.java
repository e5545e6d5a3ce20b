package io.github.smscontracts.client.internal.body;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Reads decimal numbers from JSON values and text, never through binary floating point. */
public final class Decimals {

  /** The most characters of a text that is read as a number. */
  public static final int LONGEST_TEXT = 100;

  private Decimals() {}

  /** The decimal number that a JSON value holds, or a text of bearable length spells. */
  public static Optional<BigDecimal> decimal(Object wire) {
    if (wire instanceof BigDecimal number) {
      return Optional.of(number);
    }
    if (wire instanceof Number) { // Jackson lets no long one in
      return exact(wire.toString());
    }
    return wire instanceof String text && text.trim().length() <= LONGEST_TEXT
        ? exact(text.trim())
        : Optional.empty();
  }

  /** The same, if it is a whole number of 64 bits. */
  public static Optional<Long> whole(Object wire) {
    try {
      return decimal(wire).map(BigDecimal::longValueExact);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Parses a number, unless the text is too long or its exponent is beyond Java's. */
  public static Optional<BigDecimal> exact(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The value, with a whole number as a {@code Long} if it fits. */
  public static Object widened(Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    return value instanceof BigInteger whole && whole.bitLength() < Long.SIZE
        ? (Object) whole.longValue()
        : value;
  }
}
