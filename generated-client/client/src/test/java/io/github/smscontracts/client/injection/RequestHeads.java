package io.github.smscontracts.client.injection;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that keeps the head of each request as it came, and answers with an empty model. */
final class RequestHeads implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
  private static final byte[] ANSWER =
      """
      HTTP/1.1 200 OK\r
      Content-Type: application/json\r
      Content-Length: 11\r
      Connection: close\r
      \r
      {"data":{}}"""
          .getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket server;
  private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();

  private RequestHeads(ServerSocket server) {
    this.server = server;
  }

  static RequestHeads start() {
    try {
      RequestHeads heads =
          new RequestHeads(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread thread = new Thread(heads::accept, "request-heads");
      thread.setDaemon(true);
      thread.start();
      return heads;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/base");
  }

  /** The head of the only request since the last question. */
  String only() {
    String head = heads.remove();
    if (!heads.isEmpty()) {
      throw new AssertionError("more than one request: " + head + heads);
    }
    return head;
  }

  boolean sawNothing() {
    return heads.isEmpty();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        serve(socket);
      } catch (IOException e) {
        if (!server.isClosed()) {
          heads.add("a broken connection: " + e);
        }
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String head = head(in);
    Matcher length = LENGTH.matcher(head);
    in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
    heads.add(head);
    socket.getOutputStream().write(ANSWER);
  }

  /** Up to the empty line. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 4) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ends in its head");
      }
      head.write(next);
      ends = next == "\r\n\r\n".charAt(ends) ? ends + 1 : next == '\r' ? 1 : 0;
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
