package io.github.smscontracts.mock;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Starts one mock per key and remembers the outcome. A failure is remembered too: a machine without
 * a mock fails fast in each of hundreds of tests.
 */
final class SharedMocks {
  private final ConcurrentMap<String, FutureTask<PrismMock>> starts = new ConcurrentHashMap<>();

  /**
   * Starts the mock in a thread of its own, so that an interrupted caller does not affect the
   * others.
   */
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
