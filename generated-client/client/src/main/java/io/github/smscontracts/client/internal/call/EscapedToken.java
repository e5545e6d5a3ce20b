package io.github.smscontracts.client.internal.call;

/**
 * Finds a token in text that may escape any of its characters. Knuth-Morris-Pratt search: linear,
 * even if the text repeats the beginning of the token.
 */
final class EscapedToken {

  private final String plain;

  /**
   * For each prefix of the token: the length of its longest proper prefix that is also a suffix.
   */
  private final int[] shorter;

  EscapedToken(String token) {
    StringBuilder characters = new StringBuilder();
    for (Unescaped each = new Unescaped(token); each.next(); ) {
      characters.append(each.character);
    }
    plain = characters.toString();
    shorter = new int[plain.length() + 1];
    int length = 0;
    for (int i = 1; i < plain.length(); i++) {
      length = extended(length, plain.charAt(i));
      shorter[i + 1] = length;
    }
  }

  int length() {
    return plain.length();
  }

  /** Replaces the token; and at the end of a truncated text what may be its beginning. */
  String replacedIn(String text, String replacement, boolean truncated) {
    if (text.length() < plain.length()) { // such as each step of many pointers
      return text;
    }
    StringBuilder replaced = new StringBuilder();
    int[] starts = new int[plain.length()]; // of as many last characters
    Unescaped each = new Unescaped(text);
    int kept = 0;
    int length = 0;
    int i = 0;
    for (; each.next(); i = (i + 1) % starts.length) {
      starts[i] = each.start;
      length = extended(length, each.character);
      if (length == plain.length()) {
        replaced.append(text, kept, starts[(i + 1) % starts.length]).append(replacement);
        kept = each.end;
        length = 0;
      }
    }
    int end =
        truncated && length > 0 ? starts[Math.floorMod(i - length, starts.length)] : text.length();
    return replaced.append(text, kept, end).toString();
  }

  /** The length of the token's prefix that is matched after one more character. */
  private int extended(int length, char next) {
    int known = length;
    while (known > 0 && plain.charAt(known) != next) {
      known = shorter[known];
    }
    return plain.charAt(known) == next ? known + 1 : 0;
  }

  /**
   * Iterates over the characters that a text stands for, however often it was escaped for JSON or
   * for a URL. Backslashes and null characters count for nothing, for they come with escapes and
   * with UTF-16; a character starts with those before it.
   */
  private static final class Unescaped {

    private final String text;
    private int start;
    private int end;
    private char character;

    Unescaped(String text) {
      this.text = text;
    }

    /** Moves to the next character; false at the end. */
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
}
