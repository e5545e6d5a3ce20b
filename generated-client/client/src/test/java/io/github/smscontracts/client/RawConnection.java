package io.github.smscontracts.client;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection as the server has it. */
public final class RawConnection implements AutoCloseable {

  private static final String EMPTY_LINE = "\r\n\r\n";
  private static final int SOME = 8192;

  private final Socket socket;
  private final InputStream in;
  private Request request;

  RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Reads the next request, if there is one. A body has to have a {@code Content-Length}. */
  boolean read() throws IOException {
    socket.setSoTimeout(0);
    StringBuilder read = new StringBuilder();
    byte[] some = new byte[SOME];
    int end = -1;
    while (end < 0) {
      in.mark(SOME);
      int before = read.length();
      int length = in.read(some);
      if (length < 0) {
        return false;
      }
      read.append(new String(some, 0, length, StandardCharsets.ISO_8859_1));
      end = read.indexOf(EMPTY_LINE, Math.max(0, before - EMPTY_LINE.length()));
      if (end >= 0) {
        read.setLength(end + EMPTY_LINE.length());
        in.reset(); // what follows is not of the head
        in.skipNBytes(read.length() - before);
      }
    }
    Request head = new Request(read.toString(), "");
    int length = Integer.parseInt(head.header("Content-Length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body is not complete");
    }
    request = new Request(head.head(), new String(body, StandardCharsets.UTF_8));
    return true;
  }

  /** The last one. */
  public Request request() {
    return request;
  }

  public OutputStream output() throws IOException {
    return socket.getOutputStream();
  }

  public void write(byte[] bytes) throws IOException {
    output().write(bytes);
  }

  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Closes the server's side; the client's can still be observed. */
  public void hangUp() throws IOException {
    socket.shutdownOutput();
  }

  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Returns when the client has closed its side. */
  public void awaitEnd() {
    while (!clientLeavesWithin(0)) {
      continue; // it sent something
    }
  }

  /**
   * Whether the client closes its side in time.
   *
   * @param millis zero for ever
   */
  public boolean clientLeavesWithin(int millis) {
    try {
      socket.setSoTimeout(millis);
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true; // less politely
    }
  }

  /**
   * A request as it stood on the wire.
   *
   * @param head up to the empty line, that included
   */
  public record Request(String head, String body) {

    public String target() {
      return head.split(" ", 3)[1];
    }

    /** The value of a header, by its name in any case. */
    public String header(String name, String otherwise) {
      String start = name + ":";
      return head.lines()
          .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
          .findFirst()
          .map(line -> line.substring(start.length()).stripLeading())
          .orElse(otherwise);
    }
  }
}
