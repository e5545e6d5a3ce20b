package io.github.smscontracts.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Callers that call without pause, until it is closed. */
final class Load implements AutoCloseable {

  private final Callable<Object> call;
  private final ExecutorService callers;
  private final LongAdder calls = new LongAdder();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean closed;

  /** Starts the callers: {@code 32} threads, or {@code 1000v}, which are virtual ones. */
  Load(Callable<Object> call, String number) throws ReflectiveOperationException {
    this.call = call;
    int callers = Integer.parseInt(number.replace("v", ""));
    this.callers = number.endsWith("v") ? virtual() : Executors.newFixedThreadPool(callers);
    for (int i = 0; i < callers; i++) {
      this.callers.execute(this::repeat);
    }
  }

  /** From JDK 21 on. */
  private static ExecutorService virtual() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  private void repeat() {
    try {
      while (!closed) {
        if (call.call() == null) {
          throw new IllegalStateException("no answer");
        }
        calls.increment();
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  /** What is spent from now on. */
  Spent next(double seconds) throws Exception {
    Spent before = Spent.until(calls.sum());
    callers.awaitTermination((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
    Spent after = Spent.until(calls.sum());
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return after.since(before);
  }

  @Override
  public void close() {
    closed = true;
    callers.shutdown();
    try {
      if (!callers.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a call does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
