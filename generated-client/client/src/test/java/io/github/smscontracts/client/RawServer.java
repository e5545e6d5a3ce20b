package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A server on a plain socket: follows a script, however wrong, and counts what it sees. */
public final class RawServer implements AutoCloseable {

  /** Answers the last request; then the next is read, or the connection closed if this throws. */
  @FunctionalInterface
  public interface Script {
    void answer(RawConnection client) throws Exception;
  }

  public static final String OK = ok("{\"data\":{}}");
  public static final String THREADS = "raw-server";

  private static final int BACKLOG = 200;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final List<RawConnection.Request> requests = new ArrayList<>();
  private final Set<RawConnection> open = new LinkedHashSet<>();
  private final Socket reservation = new Socket();
  private final int port;
  private ServerSocket listener;
  private Thread acceptor;
  private Script script = client -> client.write(OK);
  private int connections;

  /** A server where all is well. */
  public RawServer() {
    this(socket(0));
  }

  public RawServer(Script script) {
    this();
    this.script = script;
  }

  RawServer(ServerSocket socket) {
    port = socket.getLocalPort();
    listen(socket);
  }

  public static String ok(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + json;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The same server by another name. */
  public URI otherUrl() {
    return URI.create("http://localhost:" + port);
  }

  public synchronized void answer(Script with) {
    script = with;
  }

  public void answer(String text) {
    answer(client -> client.write(text));
  }

  /** Those that were read to their end, in the order of that. */
  public synchronized List<RawConnection.Request> requests() {
    return List.copyOf(requests);
  }

  public List<String> heads() {
    return requests().stream().map(RawConnection.Request::head).toList();
  }

  /** All that there ever were. */
  public synchronized int connections() {
    return connections;
  }

  public synchronized void forgetRequests() {
    requests.clear();
  }

  public void awaitRequests(int number) throws InterruptedException {
    await("requests", requests::size, number);
  }

  public void awaitOpenConnections(int number) throws InterruptedException {
    await("open connections", open::size, number);
  }

  private synchronized void await(String what, IntSupplier found, int wanted)
      throws InterruptedException {
    long end = System.nanoTime() + MOST_NANOS;
    while (found.getAsInt() != wanted && end > System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
    }
    assertThat(found.getAsInt()).as(what).isEqualTo(wanted);
  }

  /** Ends every connection from this side, as a server does with those that are idle for long. */
  public synchronized void hangUp() throws IOException {
    for (RawConnection connection : open) {
      connection.hangUp();
    }
  }

  /** Ends the open ones as well. The port stays that of this server. */
  public void refuseConnections() throws IOException, InterruptedException {
    listener.close();
    acceptor.join(); // until then connections are accepted
    hangUp();
    reservation.setReuseAddress(true);
    reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  public void acceptConnections() throws IOException {
    if (listener.isClosed()) {
      reservation.close();
      listen(socket(port));
    }
  }

  private static ServerSocket socket(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(ServerSocket socket) {
    listener = socket;
    acceptor = start(() -> accept(socket));
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, THREADS);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket socket = from.accept();
        socket.setTcpNoDelay(true);
        RawConnection connection = new RawConnection(socket);
        opened(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  private void serve(RawConnection connection) {
    try (connection) {
      while (connection.read()) {
        seen(connection.request()).answer(connection);
      }
    } catch (Exception e) {
      return; // one of the two has left
    } finally {
      closed(connection);
    }
  }

  private synchronized Script seen(RawConnection.Request request) {
    requests.add(request);
    notifyAll();
    return script;
  }

  private synchronized void opened(RawConnection connection) {
    connections++;
    open.add(connection);
  }

  private synchronized void closed(RawConnection connection) {
    open.remove(connection);
    notifyAll();
  }

  @Override
  public synchronized void close() throws IOException {
    reservation.close();
    listener.close();
    for (RawConnection connection : open) {
      connection.close();
    }
  }
}
