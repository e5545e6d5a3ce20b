package io.github.smscontracts.client;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** One request on its way, until the body of its answer has been read or given up. */
final class Exchange extends HttpClientContext implements Closeable {

  private final HttpUriRequestBase request;
  private final @Nullable Deadline deadline;
  private final Watchdog watchdog;
  private final BooleanSupplier clientIsClosed;
  private volatile boolean expired;
  private boolean begun;
  private boolean ended;

  Exchange(
      HttpUriRequestBase request,
      @Nullable Deadline deadline,
      Watchdog watchdog,
      BooleanSupplier clientIsClosed) {
    this.request = request;
    this.deadline = deadline;
    this.watchdog = watchdog;
    this.clientIsClosed = clientIsClosed;
    watchdog.watch(this);
  }

  long remainingNanos() {
    return deadline == null ? Long.MAX_VALUE : deadline.remainingNanos();
  }

  /** Called on the thread of the watchdog. */
  void expire() {
    expired = true;
    request.cancel();
  }

  /** Closes the connection, unless all has been read: then the connection is in use again. */
  @Override
  public void close() {
    if (!ended) {
      end();
      request.cancel();
    }
  }

  void end() {
    ended = true;
    watchdog.forget(this);
  }

  /**
   * What a failure of HttpClient means. It tells of a cancelled request in many ways, unchecked
   * exceptions among them; any other of these is a bug, and is thrown as it is.
   */
  IOException failure(Exception e) {
    IOException failure;
    if (expired && deadline != null) {
      failure = deadline.passed();
      failure.initCause(e);
    } else if (clientIsClosed.getAsBoolean()) {
      failure = new ClientClosed(e);
    } else if (e instanceof RuntimeException bug) {
      throw bug;
    } else {
      failure = (IOException) e;
    }
    return begun ? failure : new NeverLeft(failure);
  }

  InputStream watched(InputStream content) {
    return new Content(content);
  }

  /** Notes when the first byte of a request may leave. */
  static final class Executor extends HttpRequestExecutor {
    @Override
    public ClassicHttpResponse execute(
        ClassicHttpRequest request,
        HttpClientConnection connection,
        HttpResponseInformationCallback callback,
        HttpContext context)
        throws IOException, HttpException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted before the first byte was sent");
      }
      ((Exchange) context).begun = true;
      return super.execute(request, connection, callback, context);
    }
  }

  private final class Content extends FilterInputStream {

    Content(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        int read = in.read(bytes, from, length);
        if (read < 0) {
          end();
        }
        return read;
      } catch (IOException | RuntimeException e) {
        throw failure(e);
      }
    }

    /** Not that of HttpClient, which would read an endless body to its end. */
    @Override
    public void close() {
      Exchange.this.close();
    }
  }
}
