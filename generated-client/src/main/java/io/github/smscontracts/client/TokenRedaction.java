package io.github.smscontracts.client;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a token out of text, as it is and as JSON may escape it: {@code a/b}, {@code a\/b}. */
final class TokenRedaction implements UnaryOperator<String> {

  // a shorter one is no secret, and would take parts of words out
  private static final int SHORTEST = 8;

  private final String token;

  TokenRedaction(String token) {
    this.token = token;
  }

  @Override
  public String apply(String text) {
    if (token.length() < SHORTEST || text.length() < token.length()) {
      return text;
    }
    StringBuilder pattern = new StringBuilder();
    for (char c : token.toCharArray()) {
      String literal = Pattern.quote(String.valueOf(c));
      pattern.append(String.format("(?:\\\\?%s|\\\\u(?i:%04x))", literal, (int) c));
    }
    return Pattern.compile(pattern.toString())
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement("(token)"));
  }

  @Override
  public String toString() {
    return "a redaction";
  }
}
