package io.github.smscontracts.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers on loopback, in a process of its own, with one thread: for each file of its arguments a
 * port that answers every request with the file's JSON. Prints the ports, and ends with its
 * standard input.
 */
final class Server {

  private static final int BACKLOG = 1024;
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n";

  private Server() {}

  public static void main(String[] files) throws IOException {
    Selector selector = Selector.open();
    for (String file : files) {
      byte[] body = Files.readAllBytes(Path.of(file));
      byte[] head = HEAD.formatted(body.length).getBytes(StandardCharsets.US_ASCII);
      ServerSocketChannel listener = ServerSocketChannel.open();
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
      listener.configureBlocking(false);
      ByteBuffer answer = ByteBuffer.allocateDirect(head.length + body.length);
      listener.register(selector, SelectionKey.OP_ACCEPT, answer.put(head).put(body).flip());
      System.out.println(listener.socket().getLocalPort());
    }
    new Thread(Server::endWithStandardInput).start();
    while (true) {
      selector.select(Server::serve);
    }
  }

  private static void serve(SelectionKey key) {
    try {
      if (key.attachment() instanceof Connection connection) {
        connection.serve(key);
      } else {
        SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        ByteBuffer answer = ((ByteBuffer) key.attachment()).duplicate();
        channel.register(key.selector(), SelectionKey.OP_READ, new Connection(channel, answer));
      }
    } catch (IOException e) {
      key.cancel(); // the client has gone
    }
  }

  private static void endWithStandardInput() {
    try {
      System.in.transferTo(System.err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.exit(0);
  }
}
