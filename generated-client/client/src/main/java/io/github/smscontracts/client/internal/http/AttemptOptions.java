package io.github.smscontracts.client.internal.http;

import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The timeouts of one attempt, cut to the deadline of the call, for a transport of the caller's
 * own. Our own watches the deadline itself, and uses the full timeouts.
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

  Duration fullConnectTimeout() {
    return connectTimeout;
  }

  Duration fullReadTimeout() {
    return readTimeout;
  }

  public Deadline deadline() {
    return deadline;
  }

  /** Notes that a byte of the request may have been sent. */
  void markSent() {
    sent = true;
  }

  boolean sent() {
    return sent;
  }

  /** From 1. */
  public int attempt() {
    return attempt;
  }

  /** At least a millisecond, because zero would mean no timeout. */
  private static long atMost(Duration timeout, Deadline deadline) {
    long remaining = TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos());
    return Math.max(1, Math.min(timeout.toMillis(), remaining));
  }
}
