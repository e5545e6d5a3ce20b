package io.github.smscontracts.client.generated;

import io.github.smscontracts.client.internal.body.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of values that vendors also write as text. */
public final class Numbers {

  /** The most characters of a text that is read as a number. */
  public static final int LONGEST_TEXT = Decimals.LONGEST_TEXT;

  private Numbers() {}

  /** The decimal number that a number or a text of at most 100 characters spells, if it does. */
  public static Optional<BigDecimal> decimal(Object wire) {
    return Decimals.decimal(wire);
  }

  /** The same, if it is a whole number of 64 bits. */
  public static Optional<Long> whole(Object wire) {
    return Decimals.whole(wire);
  }
}
