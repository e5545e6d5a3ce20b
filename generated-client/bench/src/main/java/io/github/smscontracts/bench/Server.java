package io.github.smscontracts.bench;

import java.io.IOException;
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
import java.util.Locale;

/**
 * Answers on loopback with one thread: for each file of its arguments a port that answers every
 * request with the file's JSON. Prints the ports. A request has at most 16 KB, is not chunked, and
 * waits for the answer to the one before.
 */
final class Server {

  private static final int BACKLOG = 1024;
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n";
  private static final String LENGTH = "\r\ncontent-length: ";

  private record Connection(SocketChannel channel, ByteBuffer request, ByteBuffer answer) {}

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
    ProcessHandle.current().parent().orElseThrow().onExit().thenRun(() -> System.exit(0));
    while (true) {
      selector.select(Server::serve);
    }
  }

  private static void serve(SelectionKey key) {
    try {
      if (key.attachment() instanceof Connection connection) {
        answer(key, connection.channel, connection.request, connection.answer);
      } else {
        SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        ByteBuffer answer = ((ByteBuffer) key.attachment()).duplicate();
        Connection connection = new Connection(channel, ByteBuffer.allocate(16 * 1024), answer);
        channel.register(key.selector(), SelectionKey.OP_READ, connection);
      }
    } catch (IOException e) {
      key.cancel(); // the client has gone
    }
  }

  private static void answer(
      SelectionKey key, SocketChannel channel, ByteBuffer request, ByteBuffer answer)
      throws IOException {
    if (key.isReadable()) {
      if (channel.read(request) < 0) {
        channel.close();
        return;
      } else if (!isWhole(request)) {
        return;
      }
      request.clear();
      answer.rewind();
    }
    channel.write(answer);
    key.interestOps(answer.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private static boolean isWhole(ByteBuffer request) {
    String text = new String(request.array(), 0, request.position(), StandardCharsets.ISO_8859_1);
    int body = text.indexOf("\r\n\r\n") + 4;
    if (body < 4 || text.startsWith("GET")) {
      return body >= 4;
    }
    String head = text.substring(0, body).toLowerCase(Locale.ROOT);
    int length = head.indexOf(LENGTH) + LENGTH.length();
    return text.length()
        >= body + Integer.parseInt(head.substring(length, head.indexOf("\r\n", length)));
  }
}
