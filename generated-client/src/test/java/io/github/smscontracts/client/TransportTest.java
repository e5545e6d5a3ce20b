package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.smscontracts.comm.CommClient;
import io.github.smscontracts.comm.model.SmsCampaignCreate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransportTest {

  private static CommClient client(int port) {
    return CommClient.builder()
        .baseUrl(URI.create("http://127.0.0.1:" + port))
        .token(() -> "t")
        .build();
  }

  @Test
  void aRequestWhoseConnectionDropsIsSentOnceWhateverItsMethod() throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CommClient comm = client(server.getLocalPort())) {
      Thread dropping = new Thread(() -> dropEveryRequest(server, connections));
      dropping.start();

      assertThatThrownBy(() -> comm.campaigns().getSmsCampaign("c"))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveBeenProcessed()).isTrue());
      assertThatThrownBy(
              () ->
                  comm.campaigns().createSmsCampaign(SmsCampaignCreate.builder().name("n").build()))
          .isInstanceOf(TransportException.class);
    }
    assertThat(connections).hasValue(2);
  }

  private static void dropEveryRequest(ServerSocket server, AtomicInteger connections) {
    while (true) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        socket.getInputStream().read(new byte[1024]);
      } catch (IOException e) {
        return; // closed by the test
      }
    }
  }

  @Test
  void aRefusedConnectionNeverLeft() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    try (CommClient comm = client(port)) {
      TransportException e =
          catchThrowableOfType(
              TransportException.class, () -> comm.campaigns().getSmsCampaign("c"));

      assertThat(e.mayHaveBeenProcessed()).isFalse();
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws IOException {
    List<String> paths = new CopyOnWriteArrayList<>();
    HttpServer server = server();
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().getPath());
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    try (CommClient comm = client(server.getAddress().getPort())) {
      assertThatThrownBy(() -> comm.campaigns().getSmsCampaign("c"))
          .isInstanceOfSatisfying(
              SmsApiException.class, e -> assertThat(e.status()).isEqualTo(307));
    } finally {
      server.stop(0);
    }
    assertThat(paths).containsExactly("/v1/sms/campaigns/c");
  }

  @Test
  void aLateAnswerEndsInATransportExceptionAndACallCanWaitLonger() throws IOException {
    CountDownLatch late = new CountDownLatch(1);
    HttpServer server = server();
    server.createContext(
        "/",
        exchange -> {
          try {
            late.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    try (CommClient comm = client(server.getAddress().getPort())) {
      CommClient hasty = comm.with(CallOptions.unchanged().readTimeout(Duration.ofMillis(50)));

      assertThatThrownBy(() -> hasty.campaigns().getSmsCampaign("c"))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveBeenProcessed()).isTrue());
    } finally {
      late.countDown();
      server.stop(0);
    }
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }
}
