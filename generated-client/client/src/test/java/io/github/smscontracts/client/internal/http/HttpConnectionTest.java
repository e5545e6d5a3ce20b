package io.github.smscontracts.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpConnectionTest {

  private final Watchdog watchdog = new Watchdog(() -> false);
  private SocketChannel channel;
  private Socket server;
  private HttpConnection connection;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      channel = SocketChannel.open(listener.getLocalSocketAddress());
      server = listener.accept();
    }
    connection = new HttpConnection(channel, channel.socket());
    connection.serve(
        new Exchange(null, Duration.ofHours(1), watchdog, new ConnectionPool(1, System::nanoTime)));
  }

  @AfterEach
  void stop() throws IOException {
    watchdog.close();
    server.close();
    channel.close();
  }

  private void say(String text) throws IOException {
    server.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** As a load balancer answers that is full, or a server of another protocol. */
  @Test
  void anAnswerThatComesBeforeTheRequestIsSeen() throws IOException {
    say("HTTP/1.1 503 Full\r\n\r\n");

    assertThat(connection.speaksFirst()).isTrue();
  }

  @Test
  void soIsTheEndOfTheConnection() throws IOException {
    server.close();

    assertThat(connection.speaksFirst()).isTrue();
  }

  @Test
  void whoWaitsToBeAskedIsAsked() throws Exception {
    assertThat(connection.speaksFirst()).isFalse();

    say("HTTP/1.1 204 No Content\r\n\r\n");
    ClassicHttpResponse answer =
        connection.send(new BasicClassicHttpRequest("GET", (HttpHost) null, "/x"), null);
    assertThat(answer.getCode()).isEqualTo(204);
    assertThat(connection.body("GET", answer)).isNull();
    assertThat(connection.isReusable()).isTrue();
    assertThat(connection.isStale()).isFalse();
  }

  @Test
  void theAnswerToHeadHasNoBodyWhateverItAnnounces() throws Exception {
    say("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
    ClassicHttpResponse answer =
        connection.send(new BasicClassicHttpRequest("HEAD", (HttpHost) null, "/x"), null);

    assertThat(connection.body("HEAD", answer)).isNull();
  }
}
