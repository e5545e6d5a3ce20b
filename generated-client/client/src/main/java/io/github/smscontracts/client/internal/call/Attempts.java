package io.github.smscontracts.client.internal.call;

import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.CallOptions;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.client.UnauthorizedException;
import io.github.smscontracts.client.internal.http.AttemptOptions;
import io.github.smscontracts.client.internal.http.ClientClosedException;
import io.github.smscontracts.client.internal.http.Deadline;
import io.github.smscontracts.client.internal.http.NotSentException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs the attempts of a call: one, or as many as the specification, the policy and the quota
 * allow.
 */
record Attempts(ClientContext context, TokenSource tokens) {

  /** Sends the request once. */
  @FunctionalInterface
  interface Attempt<T> {
    T make(AttemptOptions time);
  }

  <T> T make(GeneratedOperation operation, Attempt<T> attempt) {
    Deadline deadline = Deadline.in(context.options().callTimeout(), context.timing().nanos());
    History history = new History();
    int renewals = 0;
    for (int number = 1; ; number++) {
      if (context.isClosed() && number == 1) {
        throw new IllegalStateException("the client is closed");
      }
      try {
        T result = attempt.make(time(deadline, number));
        context.quota().success();
        return result;
      } catch (TokenSupplierException e) {
        throw history.endIn(e.thrown());
      } catch (RuntimeException e) {
        RuntimeException failure = history.endIn(e);
        if (renewals == 0 && renewsToken(operation, failure, deadline)) {
          renewals++;
          history.add((SmsException) failure);
        } else if (!isRepeatable(operation, failure)
            || !repeats(operation, number - renewals, (SmsException) failure, deadline, history)) {
          throw history.attachedTo(failure);
        }
      }
    }
  }

  /** Whether the call goes on with another token, at once and whatever the policy says. */
  private boolean renewsToken(
      GeneratedOperation operation, RuntimeException failure, Deadline deadline) {
    return failure instanceof UnauthorizedException
        && operation.secured()
        && tokens.renewsFor(operation.idempotent())
        && !Thread.currentThread().isInterrupted()
        && !context.isClosed()
        && deadline.remainingNanos() > 0;
  }

  private AttemptOptions time(Deadline deadline, int number) {
    CallOptions options = context.options();
    return new AttemptOptions(options.connectTimeout(), options.readTimeout(), deadline, number);
  }

  private static boolean isRepeatable(GeneratedOperation operation, RuntimeException failure) {
    return operation.idempotent()
        && !Thread.currentThread().isInterrupted()
        && !(failure.getCause() instanceof ClientClosedException)
        && (failure instanceof TransportException || failure instanceof SmsApiException);
  }

  /** Waits for the next attempt, or returns false if this failure is final. */
  private boolean repeats(
      GeneratedOperation operation,
      int attempts,
      SmsException failure,
      Deadline deadline,
      History history) {
    Duration wait = waitAfter(attempts, failure);
    if (wait == null || !deadline.allows(wait) || !context.quota().allows(failure)) {
      return false;
    }
    history.add(failure);
    try {
      context.timing().sleeper().sleep(wait);
      if (context.isClosed()) {
        throw ended(operation, new ClientClosedException(null), history);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ended(operation, new IOException("waited for another attempt"), history);
    }
  }

  /** The exception of a call that ends while it waits for the next attempt. */
  private static RuntimeException ended(
      GeneratedOperation operation, IOException why, History history) {
    TransportException last = TransportErrors.of(operation.id(), new NotSentException(why));
    return history.attachedTo(history.endIn(last));
  }

  /** Asks the policy; if it throws, the failure it was asked about is not hidden. */
  private @Nullable Duration waitAfter(int attempts, SmsException failure) {
    try {
      return Objects.requireNonNull(
              context.options().retryPolicy().waitAfter(attempts, failure),
              "the retry policy returned null")
          .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
          .orElse(null);
    } catch (Throwable e) { // checked ones as well, which Kotlin's policies may throw
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      if (e != failure) {
        failure.addSuppressed(e);
      }
      return null;
    }
  }

  /** The failures of the attempts before the last one: the latest of them, without large bodies. */
  private static final class History {

    private static final int MOST = 10;

    private final Deque<SmsException> failures = new ArrayDeque<>();
    private boolean mayHaveBeenProcessed;

    void add(SmsException failure) {
      mayHaveBeenProcessed |=
          !(failure instanceof TransportException e) || e.mayHaveBeenProcessed();
      if (failures.size() == MOST) {
        failures.removeFirst();
      }
      if (failure instanceof AnswerException answer) {
        answer.abridge();
      }
      failures.add(failure);
    }

    /** The final exception, which remembers that an earlier attempt may have been processed. */
    RuntimeException endIn(RuntimeException last) {
      return mayHaveBeenProcessed
              && last instanceof TransportException e
              && !e.mayHaveBeenProcessed()
          ? TransportException.of(e.operation(), (IOException) e.getCause(), true)
          : last;
    }

    RuntimeException attachedTo(RuntimeException last) {
      failures.forEach(last::addSuppressed);
      return last;
    }
  }
}
