package io.github.smscontracts.client.internal.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.internal.body.JsonMapping;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** For how long a token can be used, if it is a JWT and says so. */
final class TokenTerm {

  private static final double LONGEST = Duration.ofDays(36_500).toSeconds();
  private static final long LONGEST_MARGIN = Duration.ofMinutes(1).toNanos();

  private TokenTerm() {}

  /**
   * The nanoseconds after the login for which a token is used: a tenth of its term less than that,
   * but at most a minute. The term is counted from {@code iat}, which is of the same clock as
   * {@code exp}, and only without it from ours. One that says nothing, or is over already by a
   * clock that differs from ours, is used until the vendor refuses it.
   */
  static long nanosOfUse(@Nullable String token, Instant now) {
    double seconds = seconds(token, now);
    if (!(seconds > 0 && seconds < LONGEST)) {
      return Long.MAX_VALUE;
    }
    long term = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    return term - Math.min(term / 10, LONGEST_MARGIN);
  }

  private static double seconds(@Nullable String token, Instant now) {
    String[] parts = token == null ? new String[0] : token.split("\\.", -1);
    if (parts.length != 3) {
      return Double.NaN;
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[1]);
      JsonNode claims = JsonMapping.reader(JsonNode.class, json.length).readTree(json);
      double start = number(claims.path("iat"));
      return number(claims.path("exp")) - (Double.isNaN(start) ? now.getEpochSecond() : start);
    } catch (IOException | IllegalArgumentException e) {
      return Double.NaN;
    }
  }

  private static double number(JsonNode claim) {
    return claim.isNumber() ? claim.doubleValue() : Double.NaN;
  }
}
