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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TransportTest {

  private static CommClient client(int port) {
    return CommClient.builder()
        .baseUrl(URI.create("http://127.0.0.1:" + port))
        .token(() -> "t")
        .retryPolicy(RetryPolicy.never())
        .build();
  }

  @Test
  void aGetWhoseConnectionDropsIsSentOnce() throws IOException {
    assertSentOnceAndDropped(comm -> comm.campaigns().getSmsCampaign("dropped"));
  }

  @Test
  void aPostWhoseConnectionDropsIsSentOnce() throws IOException {
    assertSentOnceAndDropped(
        comm ->
            comm.campaigns()
                .createSmsCampaign(SmsCampaignCreate.builder().name("dropped").build()));
  }

  /** On a connection that has served before: there clients like to send again by themselves. */
  private static void assertSentOnceAndDropped(Consumer<CommClient> call) throws IOException {
    AtomicInteger dropped = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CommClient comm = client(server.getLocalPort())) {
      new Thread(() -> serve(server, dropped)).start();
      comm.campaigns().getSmsCampaign("served");

      assertThatThrownBy(() -> call.accept(comm))
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveBeenProcessed()).isTrue());
    }
    assertThat(dropped).hasValue(1);
  }

  private static void serve(ServerSocket server, AtomicInteger dropped) {
    while (true) {
      try (Socket socket = server.accept()) {
        while (!request(socket).contains("dropped")) {
          socket
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n{\"data\":{}}".getBytes());
        }
        dropped.incrementAndGet();
      } catch (IOException e) {
        return; // closed by the test
      }
    }
  }

  private static String request(Socket socket) throws IOException {
    byte[] bytes = new byte[4096];
    int length = socket.getInputStream().read(bytes);
    if (length < 0) {
      throw new IOException("closed by the client");
    }
    String head = new String(bytes, 0, length);
    // the body of a POST may come after its headers
    return head.startsWith("POST") && !head.contains("dropped") ? head + request(socket) : head;
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
  void anUnavailableServerThatAsksForARepetitionIsAskedOnce() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server = server();
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    try (CommClient comm = client(server.getAddress().getPort())) {
      ServerException e =
          catchThrowableOfType(
              ServerException.class,
              () ->
                  comm.campaigns()
                      .createSmsCampaign(SmsCampaignCreate.builder().name("n").build()));

      assertThat(e.headers().get("Retry-After")).containsExactly("0");
    } finally {
      server.stop(0);
    }
    assertThat(requests).hasValue(1);
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
  void aLateAnswerEndsInATransportExceptionAndACallCanBeHastier() throws IOException {
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
