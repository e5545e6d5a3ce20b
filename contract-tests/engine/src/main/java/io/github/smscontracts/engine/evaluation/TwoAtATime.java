package io.github.smscontracts.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works through a list with two threads, which keep both a mock and this JVM busy. */
public final class TwoAtATime {

  private TwoAtATime() {}

  /** The results, in the order of what was given. */
  public static <A, B> List<B> map(List<A> given, Function<A, B> work) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<B>> calls = new ArrayList<>();
      given.forEach(it -> calls.add(() -> work.apply(it)));
      List<B> done = new ArrayList<>();
      for (Future<B> each : threads.invokeAll(calls)) {
        done.add(each.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().toString(), e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
