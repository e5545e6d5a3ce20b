package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.smscontracts.client.InvalidResponseException;
import io.github.smscontracts.client.ServerException;
import io.github.smscontracts.client.TransportException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Prism cannot play. */
class StubTest {

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void anErrorThatIsNotJsonIsTypedByItsStatusAndKeepsItsBody(Vendor vendor, SpecOperation operation)
      throws IOException {
    HttpServer server = answering(503, "<h1>Down</h1>");
    try {
      ServerException e =
          catchThrowableOfType(ServerException.class, () -> call(vendor, operation, server));

      assertThat(e.status()).isEqualTo(503);
      assertThat(e.body()).isEqualTo("<h1>Down</h1>");
      assertThat(e).hasMessageContaining("a body that is not JSON");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void anEmptyBodyIsAnInvalidResponse(Vendor vendor, SpecOperation operation) throws IOException {
    HttpServer server = answering(200, "");
    try {
      InvalidResponseException e =
          catchThrowableOfType(
              InvalidResponseException.class, () -> call(vendor, operation, server));

      assertThat(e).hasMessageContaining("must not be empty");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void aDroppedConnectionIsATransportExceptionInDoubt(Vendor vendor, SpecOperation operation)
      throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      new Thread(() -> dropOne(server)).start();

      TransportException e =
          catchThrowableOfType(
              TransportException.class,
              () -> call(vendor, operation, "http://127.0.0.1:" + server.getLocalPort()));

      assertThat(e.mayHaveBeenProcessed()).isTrue();
    }
  }

  private static void dropOne(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[1024]);
    } catch (IOException e) {
      // the test closed the server: its assertion tells
    }
  }

  private static HttpServer answering(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void call(Vendor vendor, SpecOperation operation, HttpServer server)
      throws Throwable {
    call(vendor, operation, "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void call(Vendor vendor, SpecOperation operation, String url) throws Throwable {
    vendor.client(URI.create(url), Wire.plain(), violations -> {}).call(operation);
  }
}
