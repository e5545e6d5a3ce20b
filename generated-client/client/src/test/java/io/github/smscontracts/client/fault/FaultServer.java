package io.github.smscontracts.client.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A server on a plain socket: follows a script, however wrong, and counts what it sees. */
final class FaultServer implements AutoCloseable {

  static final String THREADS = "fault-server";

  private static final int BACKLOG = 200;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final List<SeenRequest> requests = new ArrayList<>();
  private final Set<ServerConnection> open = new LinkedHashSet<>();
  private final int port;
  private final Socket reservation = new Socket();
  private ServerSocket listener;
  private Thread acceptor;
  private Script script = (request, client) -> client.hangUp();
  private int connections;

  FaultServer() throws IOException {
    port = listen(0);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The same server by another name. */
  URI otherUrl() {
    return URI.create("http://localhost:" + port);
  }

  synchronized void answer(Script with) {
    script = with;
  }

  /** Those that were read to their end, in the order of that. */
  synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** All that there ever were. */
  synchronized int connections() {
    return connections;
  }

  synchronized void forgetRequests() {
    requests.clear();
  }

  void awaitOpenConnections(int number) throws InterruptedException {
    await("open connections", open::size, number);
  }

  void awaitRequests(int number) throws InterruptedException {
    await("requests", requests::size, number);
  }

  private synchronized void await(String what, IntSupplier found, int wanted)
      throws InterruptedException {
    long end = System.nanoTime() + MOST_NANOS;
    for (long left = MOST_NANOS;
        found.getAsInt() != wanted && left > 0;
        left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    assertThat(found.getAsInt()).as(what).isEqualTo(wanted);
  }

  /** Ends every connection from this side, as a server does with those that are idle for long. */
  synchronized void hangUp() throws IOException {
    for (ServerConnection connection : open) {
      connection.hangUp();
    }
  }

  /** Ends the open ones as well. The port stays that of this server. */
  void refuseConnections() throws IOException, InterruptedException {
    listener.close();
    acceptor.join(); // until then connections are accepted
    hangUp();
    reservation.setReuseAddress(true);
    reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  void acceptConnections() throws IOException {
    if (listener.isClosed()) {
      reservation.close();
      listen(port);
    }
  }

  private int listen(int on) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), BACKLOG);
    listener = socket;
    acceptor = start(() -> accept(socket));
    return socket.getLocalPort();
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
        ServerConnection connection = new ServerConnection(socket);
        opened(connection);
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(ServerConnection connection) {
    try {
      for (SeenRequest it = connection.read(); it != null; it = connection.read()) {
        seen(it).answer(it, connection);
      }
    } catch (IOException e) {
      // one of the two has left
    } finally {
      closed(connection);
    }
  }

  private synchronized Script seen(SeenRequest request) {
    requests.add(request);
    notifyAll();
    return script;
  }

  private synchronized void opened(ServerConnection connection) {
    connections++;
    open.add(connection);
    notifyAll();
  }

  private synchronized void closed(ServerConnection connection) {
    try {
      connection.close();
    } catch (IOException e) {
      // is closed already
    }
    open.remove(connection);
    notifyAll();
  }

  @Override
  public synchronized void close() throws IOException {
    reservation.close();
    listener.close();
    for (ServerConnection connection : open) {
      connection.close();
    }
  }
}
