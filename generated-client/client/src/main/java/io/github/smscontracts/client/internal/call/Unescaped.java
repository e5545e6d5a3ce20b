package io.github.smscontracts.client.internal.call;

/**
 * Iterates over the characters that a text stands for, however often it was escaped for JSON or for
 * a URL. Backslashes and null characters count for nothing, for they come with escapes and with
 * UTF-16.
 */
final class Unescaped {

  private final String text;
  private int start;
  private int end;
  private char character;

  Unescaped(String text) {
    this.text = text;
  }

  /** Goes on to the next character; false at the end. */
  boolean next() {
    start = end;
    while (end < text.length()) {
      read();
      if (character != '\\' && character != '\0') {
        return true;
      }
    }
    return false;
  }

  char character() {
    return character;
  }

  /** Where the character begins, with what counts for nothing before it. */
  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private void read() {
    character = text.charAt(end++);
    if (character == '\\' && text.startsWith("u", end)) {
      readCode(end + 1, 4);
    } else if (character == '%') {
      int at = end;
      while (text.startsWith("25", at)) { // a percent sign, escaped itself
        at += 2;
      }
      if (!readCode(at, 2) && at > end) {
        end = at;
      }
    }
  }

  private boolean readCode(int from, int digits) {
    int code = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return false;
      }
      code = code * 16 + digit;
    }
    character = (char) code;
    end = from + digits;
    return true;
  }
}
