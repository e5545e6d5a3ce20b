package io.github.smscontracts.client.internal.http;

import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time that an attempt has, as Feign hands it down to the transport: timeouts that end before
 * the call has to. Our own transport looks at the deadline itself, and takes the timeouts uncut.
 */
public final class AttemptOptions extends Request.Options {

  private final Duration connectTimeout;
  private final Duration readTimeout;
  private final Deadline deadline;
  private final int attempt;
  private volatile boolean sent;

  public AttemptOptions(
      Duration connectTimeout, Duration readTimeout, Deadline deadline, int attempt) {
    super(
        atMost(connectTimeout, deadline),
        TimeUnit.MILLISECONDS,
        atMost(readTimeout, deadline),
        TimeUnit.MILLISECONDS,
        false);
    this.connectTimeout = connectTimeout;
    this.readTimeout = readTimeout;
    this.deadline = deadline;
    this.attempt = attempt;
  }

  Duration uncutConnectTimeout() {
    return connectTimeout;
  }

  Duration uncutReadTimeout() {
    return readTimeout;
  }

  public Deadline deadline() {
    return deadline;
  }

  /** Tells that a byte of the request may have left. */
  void sends() {
    sent = true;
  }

  boolean sent() {
    return sent;
  }

  /** From 1. */
  public int attempt() {
    return attempt;
  }

  /** At least a millisecond, because zero would mean for ever. */
  private static long atMost(Duration timeout, Deadline deadline) {
    long remaining = TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos());
    return Math.max(1, Math.min(timeout.toMillis(), remaining));
  }
}
