package io.github.smscontracts.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Exponential back-off with full jitter, unless the server sends {@code Retry-After}.
 *
 * @param random a source of numbers in [0, 1)
 */
record Backoff(DoubleSupplier random) implements RetryPolicy {

  static final RetryPolicy STANDARD = new Backoff(() -> ThreadLocalRandom.current().nextDouble());

  private static final int ATTEMPTS = 3;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Set<Integer> STATUSES = Set.of(429, 502, 503, 504);

  @Override
  public Optional<Duration> waitAfter(int attempts, SmsException failure) {
    if (attempts >= ATTEMPTS) {
      return Optional.empty();
    }
    if (failure instanceof SmsApiException answer) {
      return STATUSES.contains(answer.status())
          ? Optional.of(answer.retryAfter().orElseGet(() -> jittered(attempts)))
              .filter(wait -> wait.compareTo(LONGEST) <= 0)
          : Optional.empty();
    }
    return Optional.of(jittered(attempts));
  }

  private Duration jittered(int attempts) {
    double longest = FIRST.toNanos() * Math.pow(2, attempts - 1);
    return Duration.ofNanos((long) (longest * random.getAsDouble()));
  }
}
