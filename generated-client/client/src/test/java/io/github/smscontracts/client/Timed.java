package io.github.smscontracts.client;

import java.time.Clock;
import java.util.function.LongSupplier;

/** Gives the tests of other packages a clock of their own. */
public final class Timed {

  private Timed() {}

  /** Waits between attempts end at once. */
  public static <C> ClientBuilder<C> by(LongSupplier nanos, ClientBuilder<C> builder) {
    return builder.timing(new Settings.Timing(Clock.systemUTC(), nanos, wait -> {}));
  }
}
