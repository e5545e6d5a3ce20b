package io.github.smscontracts.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges whose time is over, and lets idle connections be dropped. Has a thread while there
 * is something to watch. An exchange mostly ends long before its time, so it does not wake the
 * thread: that is what makes watching cheap.
 */
final class Watchdog implements AutoCloseable {

  private static final long TICK = TimeUnit.SECONDS.toNanos(1);

  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
  private final BooleanSupplier dropIdle;
  private volatile @Nullable Thread thread;
  private volatile long wakesAt;
  private volatile boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param dropIdle drops idle connections, and tells whether others are left
   */
  Watchdog(BooleanSupplier dropIdle) {
    this.dropIdle = dropIdle;
  }

  void watch(Exchange exchange) {
    running.add(exchange);
    Thread current = thread;
    if (current == null) {
      start();
    } else if (exchange.remainingNanos() < wakesAt - System.nanoTime()) {
      LockSupport.unpark(current);
    }
  }

  void forget(Exchange exchange) {
    running.remove(exchange);
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      wakesAt = System.nanoTime() + TICK;
      Thread started = new Thread(null, this::run, "sms-contracts-watchdog", 0, false);
      started.setDaemon(true);
      thread = started;
      started.start();
    } else {
      LockSupport.unpark(thread); // it was about to end, and does not know of the exchange
    }
  }

  private void run() {
    while (!closed) {
      wakesAt = System.nanoTime() + Long.MAX_VALUE / 2; // whoever comes now wakes this thread
      long wait = expire();
      if (!dropIdle.getAsBoolean() && running.isEmpty() && isOver()) {
        return;
      }
      wakesAt = System.nanoTime() + wait;
      if (!closed) { // who closed may have seen no thread to wake
        LockSupport.parkNanos(this, wait);
      }
    }
  }

  /** Returns how long nothing will expire, but at most a tick. */
  private long expire() {
    long wait = TICK;
    for (Exchange exchange : running) {
      long remaining = exchange.remainingNanos();
      if (remaining <= 0) {
        running.remove(exchange);
        exchange.expire();
      } else {
        wait = Math.min(wait, remaining);
      }
    }
    return wait;
  }

  /** An exchange that came in the meantime has seen this thread, and relies on it. */
  private synchronized boolean isOver() {
    thread = null;
    if (running.isEmpty()) {
      return true;
    }
    thread = Thread.currentThread();
    return false;
  }
}
