package io.github.smscontracts.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * A TLS 1.3 server that reads a request and then sends a fatal alert. The engine of the JDK sends
 * one when it is fed a record that cannot be decrypted.
 */
final class AlertingServer implements AutoCloseable {

  private static final byte[] BROKEN_RECORD = {23, 3, 3, 0, 32};
  private static final int ROOM = 64 * 1024;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CompletableFuture<String> request = CompletableFuture.supplyAsync(this::serve);
  private final ByteBuffer fromClient = ByteBuffer.allocate(ROOM);
  private final ByteBuffer plain = ByteBuffer.allocate(ROOM);

  AlertingServer() throws IOException {}

  int port() {
    return server.getLocalPort();
  }

  String request() throws Exception {
    return request.get(10, TimeUnit.SECONDS);
  }

  private String serve() {
    try (Socket socket = server.accept()) {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine();
      engine.setUseClientMode(false);
      engine.setEnabledProtocols(new String[] {"TLSv1.3"});
      InputStream in = socket.getInputStream();
      while (plain.position() == 0) {
        step(engine, socket, in);
      }
      alert(engine, socket);
      in.readAllBytes();
      return new String(plain.array(), 0, plain.position(), StandardCharsets.US_ASCII);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void step(SSLEngine engine, Socket socket, InputStream in) throws IOException {
    HandshakeStatus status = engine.getHandshakeStatus();
    if (status == HandshakeStatus.NEED_TASK) {
      engine.getDelegatedTask().run();
    } else if (status == HandshakeStatus.NEED_WRAP) {
      wrap(engine, socket);
    } else {
      fromClient.flip();
      int before = fromClient.remaining();
      engine.unwrap(fromClient, plain);
      boolean stuck = fromClient.remaining() == before;
      fromClient.compact();
      if (stuck && engine.getHandshakeStatus() != HandshakeStatus.NEED_TASK) {
        fromClient.put(in.readNBytes(1));
      }
    }
  }

  private static void wrap(SSLEngine engine, Socket socket) throws IOException {
    ByteBuffer toClient = ByteBuffer.allocate(ROOM);
    engine.wrap(ByteBuffer.allocate(0), toClient);
    socket.getOutputStream().write(toClient.array(), 0, toClient.position());
  }

  private static void alert(SSLEngine engine, Socket socket) throws IOException {
    ByteBuffer broken = ByteBuffer.allocate(BROKEN_RECORD.length + BROKEN_RECORD[4]);
    broken.put(BROKEN_RECORD).rewind();
    try {
      engine.unwrap(broken, ByteBuffer.allocate(ROOM));
    } catch (SSLException e) {
      wrap(engine, socket); // the alert
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
