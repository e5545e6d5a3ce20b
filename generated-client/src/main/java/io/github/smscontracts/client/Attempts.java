package io.github.smscontracts.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the attempts of a call: one, or as many as the specification and the policy allow. */
final class Attempts {

  /** Sends the request once. */
  @FunctionalInterface
  interface Attempt {
    @Nullable Object make(CallTime time) throws Throwable;
  }

  private final Settings settings;

  Attempts(Settings settings) {
    this.settings = settings;
  }

  @Nullable Object make(GeneratedOperation operation, Attempt attempt) throws Throwable {
    Deadline deadline = Deadline.in(settings.callTimeout(), settings.timing());
    SmsException earlier = null;
    for (int number = 1; ; number++) {
      try {
        return attempt.make(new CallTime(settings, deadline, number));
      } catch (RuntimeException e) {
        RuntimeException failure = earlier == null ? e : after(earlier, e);
        Duration wait = waitAfter(operation, number, failure);
        if (wait == null || !deadline.allows(wait)) {
          throw failure;
        }
        earlier = (SmsException) failure;
        sleep(operation, wait, earlier);
      }
    }
  }

  private @Nullable Duration waitAfter(
      GeneratedOperation operation, int attempts, RuntimeException failure) {
    boolean repeatable =
        operation.idempotent()
            && !Thread.currentThread().isInterrupted()
            && !(failure.getCause() instanceof ClientClosed)
            && (failure instanceof TransportException || failure instanceof SmsApiException);
    if (!repeatable) {
      return null;
    }
    Optional<Duration> wait = settings.retryPolicy().waitAfter(attempts, (SmsException) failure);
    return wait.map(it -> it.isNegative() ? Duration.ZERO : it).orElse(null);
  }

  private void sleep(GeneratedOperation operation, Duration wait, SmsException earlier) {
    try {
      settings.timing().sleeper().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      IOException noMore = new IOException("waited for another attempt");
      throw after(earlier, new TransportException(operation.id(), new NeverLeft(noMore)));
    }
  }

  /** What ends the last attempt does not undo what the ones before it may have done. */
  private static RuntimeException after(SmsException earlier, RuntimeException last) {
    boolean unsent = earlier instanceof TransportException e && !e.mayHaveBeenProcessed();
    RuntimeException failure =
        last instanceof TransportException e && !unsent ? e.mayHaveBeenProcessedBefore() : last;
    failure.addSuppressed(earlier);
    return failure;
  }
}
