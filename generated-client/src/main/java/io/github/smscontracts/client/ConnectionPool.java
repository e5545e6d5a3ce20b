package io.github.smscontracts.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connections to the one server of a client. A place stands for a connection that is open or may be
 * opened; whoever finds none waits in order.
 */
final class ConnectionPool implements AutoCloseable {

  private final int size;
  private final Semaphore places;
  private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>(); // last used first
  private volatile boolean closed;

  ConnectionPool(int size) {
    this.size = size;
    this.places = new Semaphore(size, true);
  }

  /** Waits for a place, which {@link #leave} gives back. */
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

  /** A connection that served before and still can; null if there is none. */
  @Nullable HttpConnection take() {
    for (HttpConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (!kept.isExpired() && !kept.isStale()) {
        return kept;
      }
      kept.close();
    }
    return null;
  }

  void keep(HttpConnection connection) {
    if (connection.isReusable()) {
      idle.push(connection);
    } else {
      connection.close();
    }
    if (closed) {
      closeIdle();
    }
  }

  /** Tells whether others are left. */
  boolean dropExpired() {
    for (HttpConnection connection : idle) {
      if (connection.isExpired() && idle.remove(connection)) {
        connection.close();
      }
    }
    return !idle.isEmpty();
  }

  private void closeIdle() {
    for (HttpConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
      kept.close();
    }
  }

  /** Closes what is idle, and lets everybody in who waits, to find the client closed. */
  @Override
  public void close() {
    closed = true;
    closeIdle();
    places.release(Integer.MAX_VALUE / 2);
  }
}
