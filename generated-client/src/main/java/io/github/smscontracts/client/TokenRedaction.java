package io.github.smscontracts.client;

import java.util.function.UnaryOperator;

/** Takes a token out of text, as it is and as JSON may escape it: {@code a/b}, {@code a\/b}. */
final class TokenRedaction implements UnaryOperator<String> {

  // a shorter one is no secret, and would take parts of words out
  private static final int SHORTEST = 8;
  private static final String REPLACEMENT = "(token)";

  private final String token;

  TokenRedaction(String token) {
    this.token = token;
  }

  @Override
  public String apply(String text) {
    if (token.length() < SHORTEST) {
      return text;
    }
    String[] escapes =
        token.chars().mapToObj(c -> String.format("\\u%04x", c)).toArray(String[]::new);
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int end = end(text, from, escapes);
      if (end < 0) {
        redacted.append(text.charAt(from++));
      } else {
        redacted.append(REPLACEMENT);
        from = end;
      }
    }
    return redacted.toString();
  }

  /**
   * Where the token ends that starts here, or -1. No regular expression: they recurse on length.
   */
  private int end(String text, int start, String[] escapes) {
    int at = start;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (text.regionMatches(true, at, escapes[i], 0, escapes[i].length())) {
        at += escapes[i].length();
      } else if (at < text.length() && text.charAt(at) == c) {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at) == '\\' && text.charAt(at + 1) == c) {
        at += 2;
      } else {
        return -1;
      }
    }
    return at;
  }
}
