package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.smscontracts.client.internal.body.Copies;
import io.github.smscontracts.client.internal.body.Decimals;
import java.util.Objects;

/**
 * A value that vendors write in more than one way. It keeps the wire value, so that reading and
 * writing back loses nothing; subclasses offer it as a Java value. Two are equal if their wire
 * values are: {@code 12345} equals {@code 12345}, but neither {@code "12345"} nor {@code 12345.0}.
 */
@KnownShape
public abstract class WireValue {

  private final Object wire;

  /**
   * Keeps a value.
   *
   * @param wire the value as Jackson reads it: text, number, boolean, list or map
   */
  protected WireValue(Object wire) {
    this.wire = Copies.deep(Objects.requireNonNull(wire, "wire"), Decimals::widened);
  }

  /**
   * The value on the wire.
   *
   * @return text, a number, a boolean, a list or a map; a whole number is a {@code Long}, beyond
   *     its range a {@code BigInteger}
   */
  @JsonValue
  public final Object wire() {
    return wire;
  }

  /** {@return whether the value came in a shape that its schema has; any other is kept as well} */
  protected abstract boolean hasKnownShape();

  @Override
  public final boolean equals(Object other) {
    return other != null && getClass() == other.getClass() && wire.equals(((WireValue) other).wire);
  }

  @Override
  public final int hashCode() {
    return wire.hashCode();
  }

  @Override
  public final String toString() {
    return wire.toString();
  }
}
