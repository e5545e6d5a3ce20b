package io.github.smscontracts.client;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether a request is sent again. A client asks it only about operations that the
 * specification marks as idempotent ({@code x-idempotent}), only after a {@link TransportException}
 * or an {@link SmsApiException}, and only while the call has time left. No policy can make a client
 * send any other request twice.
 */
@FunctionalInterface
public interface RetryPolicy {

  /**
   * How long to wait before the next attempt. Called on the thread of the call. If this throws, the
   * call ends with the failure, to which the exception is added as suppressed.
   *
   * @param attempts the attempts made so far, at least 1
   * @param failure how the last of them ended
   * @return the wait, where zero or less means at once; empty if the call shall end with this
   *     failure. A wait that would outlast the call's timeout ends the call as well.
   */
  Optional<Duration> waitAfter(int attempts, SmsException failure);

  /**
   * The default policy: up to 3 attempts after a transport failure and after the statuses 429, 502,
   * 503 and 504. It waits as long as {@code Retry-After} asks, or else a random part of half a
   * second, then of a second. If the server asks for more than 10 seconds, the call ends at once,
   * and {@link SmsApiException#retryAfter()} returns the delay.
   *
   * @return the policy, for many threads and clients
   */
  static RetryPolicy standard() {
    return Backoff.STANDARD;
  }

  /** {@return a policy that sends every request once} */
  static RetryPolicy never() {
    return (attempts, failure) -> Optional.empty();
  }
}
