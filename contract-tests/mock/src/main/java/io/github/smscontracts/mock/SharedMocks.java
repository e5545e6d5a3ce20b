package io.github.smscontracts.mock;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * One start for each key, whose outcome stays. A failure stays as well: a machine without a mock
 * says so once, not anew in each of hundreds of tests.
 */
final class SharedMocks {
  private final ConcurrentMap<String, FutureTask<PrismMock>> starts = new ConcurrentHashMap<>();

  /** Starts in a thread of its own: an interrupted caller must not spoil it for the others. */
  PrismMock get(String key, Callable<PrismMock> start) {
    FutureTask<PrismMock> task =
        starts.computeIfAbsent(
            key,
            absent -> {
              FutureTask<PrismMock> first = new FutureTask<>(start);
              Thread thread = new Thread(first, "prism-start-" + key);
              thread.setDaemon(true);
              thread.start();
              return first;
            });
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new MockUnavailableException(
          cause instanceof MockUnavailableException ? cause.getMessage() : cause.toString(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MockUnavailableException("Interrupted while waiting for the mock", e);
    }
  }
}
