package io.github.smscontracts.client.internal.http;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** Decides how long an idle connection is kept. */
final class KeepAlive {

  // shorter than the 5 seconds after which common servers drop an idle connection
  private static final Duration MOST = Duration.ofSeconds(4);
  private static final Pattern TIMEOUT = Pattern.compile("(?i)\\btimeout\\s*=\\s*(\\d{1,9})");

  private KeepAlive() {}

  /** Four seconds, or fewer if the server asks for that. */
  static Duration asked(HttpResponse answer) {
    Header header = answer.getFirstHeader("Keep-Alive");
    if (header != null && header.getValue() != null) {
      Matcher timeout = TIMEOUT.matcher(header.getValue());
      if (timeout.find()) {
        Duration asked = Duration.ofSeconds(Long.parseLong(timeout.group(1)));
        return asked.compareTo(MOST) < 0 ? asked : MOST;
      }
    }
    return MOST;
  }
}
