package io.github.smscontracts.client.internal.http;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The time by which a call must end. */
public record Deadline(Duration whole, LongSupplier nanos, long end) {

  public static Deadline in(Duration whole, LongSupplier nanos) {
    return new Deadline(whole, nanos, nanos.getAsLong() + whole.toNanos());
  }

  /** May be negative. */
  public long remainingNanos() {
    return end - nanos.getAsLong();
  }

  /** Whether the call has time left after a wait. */
  public boolean allows(Duration wait) {
    return wait.compareTo(Duration.ofNanos(remainingNanos())) < 0;
  }

  void check() throws SocketTimeoutException {
    if (remainingNanos() <= 0) {
      throw passed();
    }
  }

  public SocketTimeoutException passed() {
    return new SocketTimeoutException("the whole call took longer than " + whole);
  }
}
