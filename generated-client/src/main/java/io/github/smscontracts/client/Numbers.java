package io.github.smscontracts.client;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimal numbers from JSON numbers and from text, never through binary floating point. */
@Internal
public final class Numbers {

  private static final int MAX_DIGITS = 100;

  private Numbers() {}

  /**
   * Reads a decimal number.
   *
   * @param wire a JSON value as Jackson reads it
   * @return the number; empty if it is none, or longer than 100 characters
   */
  public static Optional<BigDecimal> decimal(Object wire) {
    String text = wire instanceof String || wire instanceof Number ? wire.toString().trim() : "";
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
