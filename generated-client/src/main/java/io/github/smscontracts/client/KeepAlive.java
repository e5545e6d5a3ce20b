package io.github.smscontracts.client;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** How long an idle connection is kept. */
final class KeepAlive {

  // shorter than the 5 seconds after which common servers drop an idle connection
  private static final Duration MOST = Duration.ofSeconds(4);
  private static final Pattern TIMEOUT = Pattern.compile("(?i)\\btimeout\\s*=\\s*(\\d{1,9})");

  private KeepAlive() {}

  /** When to drop the connection after this answer, on the clock of {@link System#nanoTime}. */
  static long end(HttpResponse answer) {
    Header header = answer.getFirstHeader("Keep-Alive");
    Duration time = MOST;
    if (header != null && header.getValue() != null) {
      Matcher timeout = TIMEOUT.matcher(header.getValue());
      if (timeout.find()) {
        Duration asked = Duration.ofSeconds(Long.parseLong(timeout.group(1)));
        time = asked.compareTo(MOST) < 0 ? asked : MOST;
      }
    }
    return System.nanoTime() + time.toNanos();
  }
}
