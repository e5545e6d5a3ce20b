package io.github.smscontracts.engine.report;

import java.util.Locale;

/** Numbers as a sentence has them. */
final class Words {

  private Words() {}

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 case}, {@code 2 cases}. */
  static String count(long number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** Rounded down: only all is 100 %. */
  static String percent(int part, int whole) {
    return whole == 0 ? "none" : decimal(Math.floor(1000.0 * part / whole) / 10) + " %";
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
