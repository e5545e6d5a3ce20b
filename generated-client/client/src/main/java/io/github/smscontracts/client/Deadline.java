package io.github.smscontracts.client;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** When a call has to be over. */
final class Deadline {

  private final Duration whole;
  private final LongSupplier nanos;
  private final long end;

  private Deadline(Duration whole, LongSupplier nanos) {
    this.whole = whole;
    this.nanos = nanos;
    this.end = nanos.getAsLong() + whole.toNanos();
  }

  static Deadline in(Duration whole, Timing timing) {
    return new Deadline(whole, timing.nanos());
  }

  /** May be negative. */
  long remainingNanos() {
    return end - nanos.getAsLong();
  }

  /** Whether something is left of the call after a wait. */
  boolean allows(Duration wait) {
    return wait.compareTo(Duration.ofNanos(remainingNanos())) < 0;
  }

  void check() throws SocketTimeoutException {
    if (remainingNanos() <= 0) {
      throw passed();
    }
  }

  SocketTimeoutException passed() {
    return new SocketTimeoutException("the whole call took longer than " + whole);
  }
}
