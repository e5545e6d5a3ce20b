package io.github.smscontracts.client.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A connection as the server has it. */
final class ServerConnection {

  private final Socket socket;
  private final InputStream in;

  ServerConnection(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Null if the client left instead. A body has to have a {@code Content-Length}. */
  SeenRequest read() throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(0);
    String[] line = line().split(" ");
    if (line.length < 2) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(); !header.isEmpty(); header = line()) {
      String[] parts = header.split(":", 2);
      headers.put(parts[0], parts[1].trim());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body is not complete");
    }
    return new SeenRequest(line[0], line[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  OutputStream output() throws IOException {
    return socket.getOutputStream();
  }

  void send(byte[] bytes) throws IOException {
    output().write(bytes);
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Ends what the server says; what the client does with its side can be watched still. */
  void hangUp() throws IOException {
    socket.shutdownOutput();
  }

  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  void close() throws IOException {
    socket.close();
  }

  /** Returns when the client has closed its side. */
  void awaitClientLeaving() {
    while (!clientLeavesWithin(0)) {
      // it sent something
    }
  }

  /**
   * Whether the client closes its side in time.
   *
   * @param millis zero for ever
   */
  boolean clientLeavesWithin(int millis) {
    try {
      socket.setSoTimeout(millis);
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // less politely
    }
  }
}
