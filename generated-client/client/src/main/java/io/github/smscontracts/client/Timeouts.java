package io.github.smscontracts.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Timeouts as Feign takes them: whole milliseconds, where zero would mean for ever. */
final class Timeouts {

  private Timeouts() {}

  static void check(String name, @Nullable Duration timeout) {
    if (timeout != null
        && (timeout.compareTo(Duration.ofMillis(1)) < 0
            || timeout.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0)) {
      throw new IllegalArgumentException(
          name + " is " + timeout + ", and has to be between 1 millisecond and 24 days");
    }
  }
}
