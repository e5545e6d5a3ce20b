package io.github.smscontracts.engine.cases;

import java.util.Locale;

/** What a specification says of a case. */
public enum Side {
  VALID,
  INVALID;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
