package io.github.smscontracts.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Where a client gets time from, and how it waits; tests replace it.
 *
 * @param clock for dates that a server names
 * @param nanos for what a call may take; only differences mean something
 * @param sleeper for the wait between two attempts
 */
record Timing(Clock clock, LongSupplier nanos, Sleeper sleeper) {

  /** Waits, or ends with the interrupt of its thread. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration wait) throws InterruptedException;
  }

  /** That of the system; a wait ends early when the latch is counted down. */
  static Timing system(CountDownLatch closed) {
    return new Timing(
        Clock.systemUTC(),
        System::nanoTime,
        wait -> closed.await(wait.toMillis(), TimeUnit.MILLISECONDS));
  }
}
