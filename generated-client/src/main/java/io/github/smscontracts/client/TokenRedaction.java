package io.github.smscontracts.client;

import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Takes a token out of text, as it is and as it may be escaped: in JSON ({@code a\/b}), in JSON
 * within JSON, in percent signs, and with the null characters of UTF-16 that is read as UTF-8.
 */
final class TokenRedaction implements UnaryOperator<String> {

  // a shorter one is no secret, and would take parts of words out
  private static final int SHORTEST = 8;
  private static final String REPLACEMENT = "(token)";

  private final String token;
  private final String plain;

  /** For each length of a beginning of the plain token: the longest one that it also ends in. */
  private final int[] shorter;

  TokenRedaction(String token) {
    this.token = token;
    StringBuilder characters = new StringBuilder();
    Unescaped unescaped = new Unescaped(token);
    while (unescaped.next()) {
      characters.append(unescaped.character());
    }
    plain = characters.toString();
    shorter = new int[plain.length() + 1];
    for (int i = 1, length = 0; i < plain.length(); i++) {
      length = extended(length, plain.charAt(i));
      shorter[i + 1] = length;
    }
  }

  @Override
  public String apply(String text) {
    if (token.length() < SHORTEST) {
      return text;
    }
    // as it is, too: what stands before it may look like the beginning of an escape
    return (plain.length() < SHORTEST ? text : withoutEscaped(text)).replace(token, REPLACEMENT);
  }

  /** The search of Knuth, Morris and Pratt: however the text repeats the token, it is read once. */
  private String withoutEscaped(String text) {
    StringBuilder redacted = new StringBuilder();
    int[] starts = new int[plain.length()];
    Unescaped unescaped = new Unescaped(text);
    int kept = 0;
    int length = 0;
    for (int i = 0; unescaped.next(); i = (i + 1) % starts.length) {
      starts[i] = unescaped.start();
      length = extended(length, unescaped.character());
      if (length == plain.length()) {
        redacted.append(text, kept, starts[(i + 1) % starts.length]).append(REPLACEMENT);
        kept = unescaped.end();
        length = 0;
      }
    }
    return redacted.append(text, kept, text.length()).toString();
  }

  /** How much of the plain token stands at the end, with one more character. */
  private int extended(int length, char next) {
    int known = length;
    while (known > 0 && plain.charAt(known) != next) {
      known = shorter[known];
    }
    return plain.charAt(known) == next ? known + 1 : 0;
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
}
