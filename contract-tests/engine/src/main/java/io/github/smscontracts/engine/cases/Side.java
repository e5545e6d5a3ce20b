package io.github.smscontracts.engine.cases;

import java.util.Locale;

/** The specification's verdict on a case. */
public enum Side {
  VALID,
  INVALID;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
