package io.github.smscontracts.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.impl.io.SessionOutputBufferImpl;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.message.MessageSupport;
import org.jspecify.annotations.Nullable;

/** An HTTP/1.1 connection. Interrupting the thread that uses it closes it. */
final class HttpConnection {

  private static final int BUFFER = 16 * 1024;
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_HEADERS = 1_000;
  private static final int MOMENT_MILLIS = 5;
  // the JDK copies what it writes, at any length, into memory outside the heap
  private static final int MOST_AT_ONCE = 64 * 1024;
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();

  private final SocketChannel channel;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final SessionInputBufferImpl received = new SessionInputBufferImpl(BUFFER, LONGEST_LINE);
  private final SessionOutputBufferImpl unsent = new SessionOutputBufferImpl(BUFFER);
  private final HttpMessageWriter<ClassicHttpRequest> requests =
      DefaultHttpRequestWriterFactory.INSTANCE.create();
  private final HttpMessageParser<ClassicHttpResponse> responses =
      new DefaultHttpResponseParserFactory(LIMITS).create();
  private final ByteBuffer unasked = ByteBuffer.allocate(1);
  private @Nullable Exchange exchange;
  private boolean reusable;
  private Duration keepAlive = Duration.ZERO;

  /** Takes an open channel, and its socket or the one of TLS above it. */
  HttpConnection(SocketChannel channel, Socket socket) throws IOException {
    this.channel = channel;
    this.socket = socket;
    this.in = new LimitedInput(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  SocketChannel channel() {
    return channel;
  }

  void serve(Exchange next) throws IOException {
    exchange = next;
    next.uses(channel);
  }

  /** Sends a request and reads the head of its answer. */
  ClassicHttpResponse send(ClassicHttpRequest request, byte @Nullable [] body)
      throws IOException, HttpException {
    requests.write(request, unsent, out);
    for (int at = 0; body != null && at < body.length; at += MOST_AT_ONCE) {
      unsent.write(body, at, Math.min(MOST_AT_ONCE, body.length - at), out);
    }
    unsent.flush(out);
    ClassicHttpResponse answer = receive();
    while (answer.getCode() < 200) {
      if (answer.getCode() == 101) {
        throw new ProtocolException("the server switched to another protocol");
      }
      answer = receive(); // 100 Continue, 103 Early Hints
    }
    reusable = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, answer, null);
    keepAlive = KeepAlive.asked(answer);
    return answer;
  }

  private ClassicHttpResponse receive() throws IOException, HttpException {
    try {
      ClassicHttpResponse answer = responses.parse(received, in);
      if (answer == null) {
        throw new NoHttpResponseException("the server closed the connection without an answer");
      }
      return answer;
    } catch (IllegalArgumentException e) { // a status of zero
      throw new HttpException(e.getMessage(), e);
    }
  }

  /** The body of an answer; null if there is none. */
  @Nullable InputStream body(String method, ClassicHttpResponse answer) throws HttpException {
    if (!MessageSupport.canResponseHaveBody(method, answer)) {
      return null;
    }
    long length = DefaultContentLengthStrategy.INSTANCE.determineLength(answer);
    if (length == ContentLengthStrategy.CHUNKED) {
      return new ChunkedInputStream(received, in, LIMITS);
    }
    return length == ContentLengthStrategy.UNDEFINED
        ? new IdentityInputStream(received, in)
        : new ContentLengthInputStream(received, in, length);
  }

  /**
   * Whether the server sends something before the first request, or closes. Waits a moment, so it
   * is for new connections.
   */
  boolean speaksFirst() throws IOException {
    socket.setSoTimeout(MOMENT_MILLIS);
    try {
      return received.fillBuffer(in) != 0;
    } catch (SocketTimeoutException e) {
      socket.setSoTimeout(0);
      return false;
    }
  }

  /** Whether the server sent nothing beyond the answer and keeps the connection open. */
  boolean isReusable() {
    return reusable && !received.hasBufferedData();
  }

  /** How long it may be kept idle. */
  Duration keepAlive() {
    return keepAlive;
  }

  /**
   * Whether there is anything to read: the end of the stream, or unsolicited bytes. Bytes that TLS
   * has already decrypted would not show on the channel.
   */
  boolean isStale() {
    try {
      boolean plain = socket == channel.socket();
      return !plain && socket.getInputStream().available() > 0 || hasUnread();
    } catch (IOException e) {
      return true;
    }
  }

  private boolean hasUnread() throws IOException {
    channel.configureBlocking(false);
    try {
      return channel.read(unasked.clear()) != 0;
    } finally {
      channel.configureBlocking(true);
    }
  }

  /** Closes an idle connection, with TLS's closing handshake. */
  void close() {
    try (channel) {
      socket.close();
    } catch (IOException e) {
      return; // it has ended already
    }
  }

  /** Resets a connection, even one in use. */
  static void abort(@Nullable SocketChannel channel) {
    try (channel) {
      if (channel != null) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
    } catch (IOException e) {
      return; // it has ended already
    }
  }

  /** Limits every read to the read timeout of the exchange. */
  private final class LimitedInput extends BlockInput {

    private final InputStream stream;

    LimitedInput(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      Exchange current = Objects.requireNonNull(exchange);
      boolean limited = current.limitRead();
      int read = stream.read(bytes, from, length);
      if (limited) { // and not after a failure, which the limit may explain
        current.unlimited();
      }
      return read;
    }
  }
}
