package io.github.smscontracts.client.internal.body;

/** Knows at a glance the dates and times that nearly every vendor sends. */
final class OrdinaryDateTime {

  private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";
  private static final int MOST_FRACTION_DIGITS = 9;
  private static final int SAFE_DAYS = 28;
  private static final int SAFE_OFFSET_HOURS = 17;

  private OrdinaryDateTime() {}

  /** Whether a text is certainly a date and a time with a zone; false where it takes thought. */
  static boolean matches(String text) {
    if (text.length() <= SHAPE.length() || !hasShape(text, 0, SHAPE)) {
      return false;
    }
    boolean inRange =
        isBetween(text, 5, 1, 12)
            && isBetween(text, 8, 1, SAFE_DAYS)
            && isBetween(text, 11, 0, 23)
            && isBetween(text, 14, 0, 59)
            && isBetween(text, 17, 0, 59);
    return inRange && isZone(text, afterFraction(text, SHAPE.length()));
  }

  private static int afterFraction(String text, int start) {
    if (text.charAt(start) != '.') {
      return start;
    }
    int at = start + 1;
    while (at < text.length() && isDigit(text.charAt(at)) && at - start <= MOST_FRACTION_DIGITS) {
      at++;
    }
    return at == start + 1 ? text.length() : at;
  }

  private static boolean isZone(String text, int at) {
    int left = text.length() - at;
    if (left == 1) {
      return text.charAt(at) == 'Z';
    }
    return left == 6
        && (text.charAt(at) == '+' || text.charAt(at) == '-')
        && hasShape(text, at + 1, "dd:dd")
        && isBetween(text, at + 1, 0, SAFE_OFFSET_HOURS)
        && isBetween(text, at + 4, 0, 59);
  }

  private static boolean hasShape(String text, int from, String shape) {
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(from + i);
      if (shape.charAt(i) == 'd' ? !isDigit(c) : c != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(String text, int at, int least, int most) {
    int number = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    return number >= least && number <= most;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
