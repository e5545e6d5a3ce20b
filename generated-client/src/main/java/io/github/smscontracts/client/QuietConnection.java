package io.github.smscontracts.client;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;

/** A connection that logs nothing, the token least of all, and knows when it is of no more use. */
final class QuietConnection extends DefaultManagedHttpClientConnection {

  private final ByteBuffer unasked = ByteBuffer.allocate(1);

  private QuietConnection(String id) {
    super(id);
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new SocketHolder(socket));
  }

  @Override
  public void bind(SSLSocket tls, Socket socket) throws IOException {
    bind(new SocketHolder(tls, socket));
  }

  @Override
  protected void onRequestSubmitted(ClassicHttpRequest request) {}

  @Override
  protected void onResponseReceived(ClassicHttpResponse response) {}

  /**
   * Asked before every reuse. A healthy connection has nothing to read: no end, and no byte that
   * nobody asked for. Takes a microsecond, where the inherited check takes a millisecond.
   */
  @Override
  public boolean isStale() throws IOException {
    SocketHolder holder = getSocketHolder();
    if (holder == null) {
      return true;
    }
    SocketChannel channel = holder.getBaseSocket().getChannel();
    channel.configureBlocking(false);
    try {
      return channel.read(unasked.clear()) != 0;
    } finally {
      channel.configureBlocking(true);
    }
  }

  /** Makes connections that are not connected yet. */
  static final class Factory implements HttpConnectionFactory<ManagedHttpClientConnection> {
    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
      return new QuietConnection("sms-contracts");
    }
  }
}
