package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.junit.jupiter.api.Test;

class QuietConnectionTest {

  private final QuietConnection.Factory factory = new QuietConnection.Factory();

  @Test
  void whatIsOpenEndsWithItsClient() throws IOException {
    try (Socket socket = SocketChannel.open().socket()) {
      factory.createConnection(null).bind(socket);

      factory.close();

      assertThat(socket.isClosed()).isTrue();
    }
  }

  @Test
  void whatIsMadeAfterwardsCannotBeConnected() throws IOException {
    factory.close();
    ManagedHttpClientConnection late = factory.createConnection(null);

    try (Socket socket = SocketChannel.open().socket()) {
      assertThatThrownBy(() -> late.bind(socket)).isInstanceOf(IOException.class);
      assertThat(socket.isClosed()).isTrue();
    }
  }
}
