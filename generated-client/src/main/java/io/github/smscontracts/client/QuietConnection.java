package io.github.smscontracts.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** A connection that logs nothing, the token least of all, and knows when it is of no more use. */
final class QuietConnection extends DefaultManagedHttpClientConnection {

  private final ByteBuffer unasked = ByteBuffer.allocate(1);
  private final Set<QuietConnection> open;
  private boolean onlyBuffered;

  private QuietConnection(Set<QuietConnection> open) {
    super("sms-contracts");
    this.open = open;
  }

  /** Refuses a status of zero as it does any other that is none. */
  @Override
  public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
    try {
      return super.receiveResponseHeader();
    } catch (IllegalArgumentException e) {
      throw new ProtocolException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    open.remove(this);
    super.close();
  }

  @Override
  public void close(CloseMode mode) {
    open.remove(this);
    super.close(mode);
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new Holder(socket));
  }

  @Override
  public void bind(SSLSocket tls, Socket socket) throws IOException {
    bind(new Holder(tls, socket));
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {}

  /**
   * Asked before every reuse. A healthy connection has nothing to read: no end of the stream, and
   * no byte that belongs to no answer. Takes microseconds, where the inherited check takes a
   * millisecond and does not mind such bytes.
   */
  @Override
  public boolean isStale() throws IOException {
    SocketHolder holder = getSocketHolder();
    return holder == null || hasUnread(holder.getBaseSocket().getChannel()) || hasBuffered();
  }

  private boolean hasUnread(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    try {
      return channel.read(unasked.clear()) != 0;
    } finally {
      channel.configureBlocking(true);
    }
  }

  private boolean hasBuffered() throws IOException {
    onlyBuffered = true;
    try {
      return awaitInput(Timeout.ONE_MILLISECOND);
    } finally {
      onlyBuffered = false;
    }
  }

  private final class Holder extends SocketHolder {

    Holder(Socket socket) {
      super(socket);
    }

    Holder(SSLSocket tls, Socket socket) {
      super(tls, socket);
    }

    @Override
    protected InputStream getInputStream(Socket socket) throws IOException {
      return new FilterInputStream(super.getInputStream(socket)) {
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          // TLS holds the rest of a record back
          return onlyBuffered && in.available() == 0 ? 0 : in.read(bytes, from, length);
        }
      };
    }
  }

  /**
   * Makes connections that are not connected yet, and knows all that are open: a pool that is
   * closed forgets those that it gives away or takes back in that moment.
   */
  static final class Factory implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private final Set<QuietConnection> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) {
      QuietConnection connection = new QuietConnection(open);
      open.add(connection);
      if (closed) {
        connection.close(CloseMode.IMMEDIATE); // refuses to be connected
      }
      return connection;
    }

    void close() {
      closed = true;
      open.forEach(connection -> connection.close(CloseMode.IMMEDIATE));
    }
  }
}
