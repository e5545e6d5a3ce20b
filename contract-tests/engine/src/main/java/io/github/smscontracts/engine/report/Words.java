package io.github.smscontracts.engine.report;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as a sentence has them. */
final class Words {

  private Words() {}

  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 case}, {@code 2 cases}. */
  static String count(int number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Rounded down: only all is 100 %. */
  static String percent(int part, int whole) {
    return whole == 0 ? "none" : decimal(Math.floor(1000.0 * part / whole) / 10) + " %";
  }

  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
