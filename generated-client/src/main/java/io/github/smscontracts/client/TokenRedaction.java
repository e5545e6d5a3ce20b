package io.github.smscontracts.client;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** Takes a token out of text, as it is and as JSON may escape it: {@code a/b}, {@code a\/b}. */
final class TokenRedaction implements UnaryOperator<String> {

  // a shorter one is no secret, and would take parts of words out
  private static final int SHORTEST = 8;
  private static final String REPLACEMENT = "(token)";
  private static final int ESCAPE = 6;

  private final String token;

  TokenRedaction(String token) {
    this.token = token;
  }

  @Override
  public String apply(String text) {
    if (token.length() < SHORTEST) {
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int end = end(text, from);
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
   * A failure that does not quote the token: a protocol error may quote what the server sent, and a
   * server may send the token back.
   */
  IOException quiet(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (!apply(cause.toString()).equals(cause.toString())) {
        IOException quiet = new IOException(apply(failure.toString()));
        return failure instanceof NotSentException ? new NotSentException(quiet) : quiet;
      }
    }
    return failure;
  }

  /**
   * Where the token ends that starts here, or -1. No regular expression: they recurse on length.
   */
  private int end(String text, int start) {
    int at = start;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (isEscaped(text, at, c)) {
        at += ESCAPE;
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

  /** Whether a character stands here as {@code \\u} and four hexadecimal digits. */
  private static boolean isEscaped(String text, int at, char c) {
    if (at + ESCAPE > text.length() || !text.startsWith("\\u", at)) {
      return false;
    }
    int code = 0;
    for (int i = at + 2; i < at + ESCAPE; i++) {
      code = code * 16 + Character.digit(text.charAt(i), 16);
    }
    return code == c;
  }
}
