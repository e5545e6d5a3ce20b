package io.github.smscontracts.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on a plain socket, that answers every request as a script says, and counts. */
public final class RawServer implements AutoCloseable {

  /** Answers one request; when it throws, the connection is closed. */
  @FunctionalInterface
  public interface Script {
    void answer(Wire wire) throws Exception;
  }

  public static final String OK = ok("{\"data\":{}}");

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> heads = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final Script script;

  public RawServer(Script script) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
  }

  public RawServer(ServerSocket server, Script script) {
    this.server = server;
    this.script = script;
    start(this::accept);
  }

  public static String ok(String json) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  synchronized List<String> heads() {
    return List.copyOf(heads);
  }

  public int requests() {
    return heads().size();
  }

  public int connections() {
    return connections.get();
  }

  public void awaitRequest() throws InterruptedException {
    asked.await();
  }

  synchronized void awaitRequests(int number) throws InterruptedException {
    while (heads.size() < number) {
      wait();
    }
  }

  /** Waits until the client has closed every connection. */
  public void awaitNoConnection() throws InterruptedException {
    synchronized (open) {
      while (!open.isEmpty()) {
        open.wait();
      }
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      return; // closed by the test
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Wire wire = new Wire(socket);
      while (true) {
        String head = wire.head();
        synchronized (this) {
          heads.add(head);
          notifyAll();
        }
        asked.countDown();
        script.answer(wire);
      }
    } catch (Exception e) {
      return; // closed by the client or by the script
    } finally {
      synchronized (open) {
        open.remove(socket);
        open.notifyAll();
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** The server's end of a connection. */
  public record Wire(Socket socket) {

    String head() throws IOException {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new EOFException("closed by the client");
        }
        head.append((char) next);
      }
      Matcher length = LENGTH.matcher(head);
      if (length.find()) {
        in.readNBytes(Integer.parseInt(length.group(1)));
      }
      return head.toString();
    }

    public void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /** Returns when the client has closed the connection. */
    void awaitEnd() throws IOException {
      while (socket.getInputStream().read() >= 0) {
        continue; // nothing more is expected
      }
    }
  }
}
