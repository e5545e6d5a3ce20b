package io.github.smscontracts.client;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection as the server has it. */
public final class RawConnection implements AutoCloseable {

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
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      head.append((char) next);
    }
    int length = Integer.parseInt(new Request(head.toString(), "").header("Content-Length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body is not complete");
    }
    request = new Request(head.toString(), new String(body, StandardCharsets.UTF_8));
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
      Matcher line = Pattern.compile("(?im)^" + name + ": *(.*?)\r?$").matcher(head);
      return line.find() ? line.group(1) : otherwise;
    }
  }
}
