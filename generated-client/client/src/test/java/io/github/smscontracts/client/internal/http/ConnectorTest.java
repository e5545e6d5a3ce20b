package io.github.smscontracts.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Elsewhere 127.0.0.2 is no address, or a full queue refuses. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ConnectorTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<Socket> waiting = new ArrayList<>();
  private final Watchdog watchdog = new Watchdog(() -> false);
  private ServerSocket silent;

  /** 127.0.0.2 takes no more connections, and refuses none. */
  @BeforeEach
  void fillTheQueueOfAServer() throws IOException {
    silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
    while (true) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(silent.getLocalSocketAddress(), 100);
      } catch (SocketTimeoutException e) {
        return;
      }
    }
  }

  @AfterEach
  void stop() throws IOException {
    watchdog.close();
    silent.close();
    for (Socket socket : waiting) {
      socket.close();
    }
  }

  private HttpConnection open(String... addresses) throws Exception {
    Route route = Route.to(URI.create("http://sms.example:" + silent.getLocalPort()), null);
    Connector connector =
        new Connector(
            route,
            host -> {
              assertThat(host).isEqualTo("sms.example");
              return all(addresses);
            });
    Exchange exchange =
        new Exchange(null, Duration.ofHours(1), watchdog, new ConnectionPool(1, System::nanoTime));
    try {
      return connector.open(exchange, SHORT);
    } catch (IOException e) {
      throw exchange.failure(e);
    } finally {
      watchdog.forget(exchange);
    }
  }

  private static InetAddress[] all(String... addresses) throws UnknownHostException {
    InetAddress[] all = new InetAddress[addresses.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = InetAddress.getByName(addresses[i]);
    }
    return all;
  }

  @Test
  void anAddressThatDoesNotAnswerLeavesTimeForTheNext() throws Exception {
    InetSocketAddress good = new InetSocketAddress("127.0.0.1", silent.getLocalPort());
    try (ServerSocket server = new ServerSocket()) {
      server.bind(good);
      HttpConnection connection = open("127.0.0.2", "127.0.0.2", "127.0.0.1");

      assertThat(connection.channel().getRemoteAddress()).isEqualTo(good);
      connection.close();
    }
  }

  @Test
  void noAddressThatAnswersIsATimeout() {
    assertThatThrownBy(() -> open("127.0.0.2", "127.0.0.2"))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("no connection");
  }

  @Test
  void aHostWithoutAnAddressIsUnknown() {
    assertThatThrownBy(this::open).isInstanceOf(UnknownHostException.class);
  }
}
