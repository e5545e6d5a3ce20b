package io.github.smscontracts.client.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges at their deadline, and drops idle connections. Has a thread while there is
 * something to watch. What is watched mostly ends long before its time, so it does not wake the
 * thread: that is what makes watching cheap.
 */
final class Watchdog implements AutoCloseable {

  /** Ends at its deadline, or when the client is closed. */
  interface Watched {
    /** May be negative, and may change. */
    long remainingNanos();

    /** Ends it at its deadline; called on the watchdog's thread. */
    void expire();

    /** Ends it when the client is closed. */
    void cancel();
  }

  private static final long TICK = TimeUnit.SECONDS.toNanos(1);
  private static final System.Logger LOG = System.getLogger("io.github.smscontracts.client");

  private final Set<Watched> running = ConcurrentHashMap.newKeySet();
  private final BooleanSupplier dropIdle;
  private final ThreadFactory threads;
  private volatile @Nullable Thread thread;
  private volatile long wakesAt;
  private volatile boolean closed;

  /** Starts nothing yet; {@code dropIdle} drops idle connections, and says if any are left. */
  Watchdog(BooleanSupplier dropIdle) {
    this(dropIdle, task -> new Thread(null, task, "sms-contracts-watchdog", 0, false));
  }

  Watchdog(BooleanSupplier dropIdle, ThreadFactory threads) {
    this.dropIdle = dropIdle;
    this.threads = threads;
  }

  void watch(Watched watched) {
    running.add(watched);
    if (thread != null) {
      hasten(watched.remainingNanos());
      return;
    }
    try {
      start();
    } catch (Throwable e) { // the system has no thread to give
      running.remove(watched);
      throw e;
    }
  }

  /** Wakes the thread earlier if a deadline has moved to within so many nanoseconds. */
  void hasten(long nanos) {
    Thread current = thread;
    if (current != null && nanos < wakesAt - System.nanoTime()) {
      LockSupport.unpark(current);
    }
  }

  void forget(Watched watched) {
    running.remove(watched);
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(Watched::cancel);
    LockSupport.unpark(thread);
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      wakesAt = System.nanoTime() + TICK;
      Thread started = threads.newThread(this::run);
      started.setDaemon(true);
      started.start();
      thread = started; // not before: it may be refused
    } else {
      LockSupport.unpark(thread); // it was about to end, and does not know of the newcomer
    }
  }

  private void run() {
    while (!closed) {
      wakesAt = System.nanoTime() + Long.MAX_VALUE / 2; // whoever comes now wakes this thread
      long wait = TICK;
      try {
        wait = expire();
        if (!dropIdle.getAsBoolean() && isOver()) {
          return;
        }
      } catch (Throwable e) { // out of memory, say; whatever it is, others rely on this thread
        report(e);
      }
      wakesAt = System.nanoTime() + wait;
      if (!closed) { // who closed may have seen no thread to wake
        LockSupport.parkNanos(this, wait);
      }
    }
  }

  /** Ends what is overdue, and returns the time to the next deadline, at most a tick. */
  private long expire() {
    long wait = TICK;
    for (Watched watched : running) {
      long remaining = watched.remainingNanos();
      if (remaining <= 0) {
        running.remove(watched);
        expire(watched);
      } else {
        wait = Math.min(wait, remaining);
      }
    }
    return wait;
  }

  private static void expire(Watched watched) {
    try {
      watched.expire();
    } catch (Throwable e) { // the next one is over time, too
      report(e);
    }
  }

  private static void report(Throwable e) {
    try {
      LOG.log(System.Logger.Level.ERROR, "the watchdog failed once, and continues", e);
    } catch (Throwable again) {
      return; // no memory for that either
    }
  }

  /** Whether nothing is left to watch; anything added in the meantime relies on this thread. */
  private synchronized boolean isOver() {
    thread = null;
    if (running.isEmpty() && !dropIdle.getAsBoolean()) {
      return true;
    }
    thread = Thread.currentThread();
    return false;
  }
}
