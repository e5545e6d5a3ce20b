package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.internal.body.OneLine;
import io.github.smscontracts.client.internal.http.NotSentException;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Redacts a token, and other secrets of a request, in text: as it is and as it may be escaped: in
 * JSON ({@code a\/b}), in JSON within JSON, in percent signs, and with the null characters of
 * UTF-16 that is read as UTF-8.
 */
final class TokenRedaction implements UnaryOperator<String> {

  // a shorter one is no secret, and would take parts of words out
  private static final int SHORTEST = 8;

  private final String token;
  private final String replacement;
  private final List<TokenRedaction> others;
  private @Nullable EscapedToken escaped; // most answers quote nothing, so it is made when needed

  TokenRedaction(String token) {
    this(token, List.of());
  }

  /** Of a request with this token, and these secrets in its body. */
  TokenRedaction(String token, List<String> secrets) {
    this(
        token,
        "(token)",
        secrets.stream().map(secret -> new TokenRedaction(secret, "(hidden)", List.of())).toList());
  }

  private TokenRedaction(String token, String replacement, List<TokenRedaction> others) {
    this.token = token;
    this.replacement = replacement;
    this.others = others;
  }

  @Override
  public String apply(String text) {
    return apply(text, false);
  }

  /** Takes the secrets out of a text, which may end within one if it is truncated. */
  String apply(String text, boolean truncated) {
    String left = text;
    for (TokenRedaction other : others) {
      left = other.applyOne(left, truncated);
    }
    return applyOne(left, truncated);
  }

  private String applyOne(String text, boolean truncated) {
    if (token.length() < SHORTEST) {
      return text;
    }
    EscapedToken known = escaped;
    if (known == null) {
      known = new EscapedToken(token);
      escaped = known;
    }
    // as it is, too: what stands before it may look like the beginning of an escape
    return (known.length() < SHORTEST ? text : known.replacedIn(text, replacement, truncated))
        .replace(token, replacement);
  }

  /**
   * Redacts a failure, whose message may quote anything that the server sent, and removes invisible
   * characters.
   */
  IOException quiet(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (!shown(cause.toString()).equals(cause.toString())) {
        String said = failure.getMessage();
        IOException quiet = new IOException(shown(said == null ? failure.toString() : said));
        return failure instanceof NotSentException ? new NotSentException(quiet) : quiet;
      }
    }
    return failure;
  }

  private String shown(String text) {
    return OneLine.of(apply(text));
  }
}
