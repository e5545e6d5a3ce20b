package io.github.smscontracts.client.internal.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, until the body has been read or abandoned. It ends once, and
 * whoever ends it decides what becomes of its connection.
 */
final class Exchange implements Closeable, Watchdog.Watched {

  private enum End {
    FINISHED,
    GIVEN_UP,
    OUT_OF_TIME,
    CLIENT_CLOSED
  }

  /** A step with a deadline of its own. */
  private record Step(long end, String message) {}

  private final @Nullable AttemptOptions time;
  private final Duration readTimeout;
  private final Watchdog watchdog;
  private final ConnectionPool pool;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();
  private final AtomicBoolean hasPlace = new AtomicBoolean();
  private volatile @Nullable SocketChannel channel;
  private volatile @Nullable Step step;
  private volatile @Nullable String overdue;

  /** Begins; without the attempt's options if a wrapper set timeouts of its own. */
  Exchange(
      @Nullable AttemptOptions time, Duration readTimeout, Watchdog watchdog, ConnectionPool pool) {
    this.time = time;
    this.readTimeout = readTimeout;
    this.watchdog = watchdog;
    this.pool = pool;
    watchdog.watch(this);
  }

  /** Notes that a permit of the pool is taken, which is returned at the end. */
  void takesPlace() {
    hasPlace.set(true);
    if (end.get() != null) {
      leavePlace();
    }
  }

  /** Sets the channel that is closed with this exchange, unless the answer is read to its end. */
  void uses(SocketChannel used) throws IOException {
    channel = used;
    if (end.get() != null) {
      used.close();
    }
  }

  /** Called before the first byte of the request is sent. */
  void markSent() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted before the first byte was sent");
    }
    if (time != null) {
      time.markSent();
    }
  }

  void limit(Duration timeout, String message) {
    step = new Step(System.nanoTime() + timeout.toNanos(), message);
    watchdog.hasten(timeout.toNanos());
  }

  void unlimited() {
    step = null;
  }

  /** Limits a read, and returns true; unless it is part of a step that is limited as a whole. */
  boolean limitRead() {
    if (step != null) {
      return false;
    }
    limit(readTimeout, "Read timed out");
    return true;
  }

  @Override
  public long remainingNanos() {
    Step current = step;
    long ofStep = current == null ? Long.MAX_VALUE : current.end() - System.nanoTime();
    return Math.min(ofStep, ofCall());
  }

  /** May be negative. */
  private long ofCall() {
    return time == null ? Long.MAX_VALUE : time.deadline().remainingNanos();
  }

  @Override
  public void expire() {
    Step current = step;
    overdue =
        time != null && (current == null || ofCall() <= 0)
            ? time.deadline().passed().getMessage()
            : current == null ? "timed out" : current.message();
    end(End.OUT_OF_TIME);
  }

  @Override
  public void cancel() {
    end(End.CLIENT_CLOSED);
  }

  /** Abandons the request and its connection, unless the answer was read to its end. */
  @Override
  public void close() {
    end(End.GIVEN_UP);
  }

  /** The answer was read to its end. */
  void finish(HttpConnection connection) {
    if (end.compareAndSet(null, End.FINISHED)) {
      pool.keep(connection);
      watchdog.forget(this); // not before: it may have nothing else to stay for
      leavePlace();
    }
  }

  private void end(End how) {
    if (end.compareAndSet(null, how)) {
      watchdog.forget(this);
      HttpConnection.abort(channel);
      leavePlace();
    }
  }

  private void leavePlace() {
    if (hasPlace.compareAndSet(true, false)) {
      pool.leave();
    }
  }

  /**
   * Translates a failure. An unchecked exception that nobody caused is a bug, and is rethrown. A
   * decorated transport may send an attempt twice, so earlier exchanges count too.
   */
  IOException failure(Exception e) {
    IOException failure;
    if (end.get() == End.OUT_OF_TIME && !(e instanceof SocketTimeoutException)) {
      failure = new SocketTimeoutException(overdue);
      failure.initCause(e);
    } else if (end.get() == End.CLIENT_CLOSED) {
      failure = new ClientClosedException(e);
    } else if (e instanceof RuntimeException bug) {
      throw bug;
    } else if (e instanceof HttpException) {
      failure = new ProtocolException(e.getMessage());
      failure.initCause(e);
    } else {
      failure = (IOException) e;
    }
    return time == null || time.sent() ? failure : new NotSentException(failure);
  }
}
