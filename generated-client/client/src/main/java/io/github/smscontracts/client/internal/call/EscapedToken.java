package io.github.smscontracts.client.internal.call;

/**
 * Finds a token in text that may escape any of its characters. This is the search of Knuth, Morris
 * and Pratt: however the text repeats the beginning of the token, it is read once.
 */
final class EscapedToken {

  private final String plain;

  /** For each length of a beginning of the token: the longest shorter one that it also ends in. */
  private final int[] shorter;

  EscapedToken(String token) {
    StringBuilder characters = new StringBuilder();
    Unescaped unescaped = new Unescaped(token);
    while (unescaped.next()) {
      characters.append(unescaped.character());
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
    Unescaped unescaped = new Unescaped(text);
    int kept = 0;
    int length = 0;
    int i = 0;
    for (; unescaped.next(); i = (i + 1) % starts.length) {
      starts[i] = unescaped.start();
      length = extended(length, unescaped.character());
      if (length == plain.length()) {
        replaced.append(text, kept, starts[(i + 1) % starts.length]).append(replacement);
        kept = unescaped.end();
        length = 0;
      }
    }
    int end =
        truncated && length > 0 ? starts[Math.floorMod(i - length, starts.length)] : text.length();
    return replaced.append(text, kept, end).toString();
  }

  /** How much of the token stands at the end, with one more character. */
  private int extended(int length, char next) {
    int known = length;
    while (known > 0 && plain.charAt(known) != next) {
      known = shorter[known];
    }
    return plain.charAt(known) == next ? known + 1 : 0;
  }
}
