package io.github.smscontracts.client.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pools the connections to the one server of a client. A place stands for a connection that is open
 * or may be opened; whoever finds none waits in order.
 */
final class ConnectionPool implements AutoCloseable {

  private record Idle(HttpConnection connection, long expires) {}

  private final int size;
  private final LongSupplier nanos;
  private final Semaphore places;
  private final Deque<Idle> idle = new ConcurrentLinkedDeque<>(); // last used first
  private volatile boolean closed;

  ConnectionPool(int size, LongSupplier nanos) {
    this.size = size;
    this.nanos = nanos;
    this.places = new Semaphore(size, true);
  }

  /** Waits for a permit, which {@link #leave} returns. */
  void enter(long mostNanos) throws IOException {
    try {
      if (!places.tryAcquire(mostNanos, TimeUnit.NANOSECONDS)) {
        throw new SocketTimeoutException(
            "no connection became free: all %d were in use, see maxConnections".formatted(size));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a connection");
    }
  }

  void leave() {
    places.release();
  }

  /** An idle connection that is not stale; null if there is none. */
  @Nullable HttpConnection take() {
    for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (!isExpired(kept) && !kept.connection().isStale()) {
        return kept.connection();
      }
      kept.connection().close();
    }
    return null;
  }

  void keep(HttpConnection connection) {
    if (connection.isReusable()) {
      idle.push(new Idle(connection, nanos.getAsLong() + connection.keepAlive().toNanos()));
    } else {
      connection.close();
    }
    if (closed) {
      closeIdle();
    }
  }

  /** Drops expired connections, and returns whether others are left. */
  boolean dropExpired() {
    for (Idle kept : idle) {
      if (isExpired(kept) && idle.remove(kept)) {
        kept.connection().close();
      }
    }
    return !idle.isEmpty();
  }

  private boolean isExpired(Idle kept) {
    return kept.expires() - nanos.getAsLong() <= 0;
  }

  private void closeIdle() {
    for (Idle kept = idle.poll(); kept != null; kept = idle.poll()) {
      kept.connection().close();
    }
  }

  /** Closes idle connections, now and as they become idle. */
  @Override
  public void close() {
    closed = true;
    closeIdle();
  }
}
