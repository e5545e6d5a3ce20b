package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.smscontracts.client.Operation;
import io.github.smscontracts.client.ServerException;
import io.github.smscontracts.client.TransportException;
import io.github.smscontracts.contract.party.GeneratedClient;
import io.github.smscontracts.contract.party.Vendor;
import io.github.smscontracts.contract.spec.SpecOperation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client does with requests, by the servers that count them. */
class BehaviourTest {

  static List<Against> specifications() {
    return Against.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  void theClientHasTheOperationsOfTheSpecification(Against against) {
    assertThat(Against.ids(against.vendor().spec())).isEqualTo(Against.ids(against.spec()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  void theClientKnowsWhetherARequestMayBeRepeated(Against against) {
    GeneratedClient client = client(against.vendor(), "http://127.0.0.1:9");

    assertThat(against.operationsInBoth())
        .allSatisfy(
            it ->
                assertThat(client.method(it.id()).getAnnotation(Operation.class).idempotent())
                    .isEqualTo(it.idempotent()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  void theClientGoesToTheServerOfTheSpecification(Against against)
      throws ReflectiveOperationException {
    GeneratedClient client = client(against.vendor(), "http://127.0.0.1:9");

    for (SpecOperation it : against.operationsInBoth()) {
      assertThat(client.method(it.id()).getDeclaringClass().getField("BASE_URL").get(null))
          .isEqualTo(it.server());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.party.Vendor#operations")
  void aServerThatIsDownIsAskedAgainOnlyWhereThatDoesNoHarm(Vendor vendor, SpecOperation operation)
      throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Retry-After", "0");
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();

      ServerException e =
          catchThrowableOfType(ServerException.class, () -> client(vendor, url).call(operation));

      assertThat(e.status()).isEqualTo(503);
      assertThat(requests).hasValue(attempts(operation));
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.party.Vendor#operations")
  void aDroppedConnectionIsTriedAgainOnlyWhereThatDoesNoHarmAndLeavesADoubt(
      Vendor vendor, SpecOperation operation) throws IOException {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      new Thread(() -> drop(server, connections)).start();
      String url = "http://127.0.0.1:" + server.getLocalPort();

      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client(vendor, url).call(operation));

      assertThat(e.mayHaveBeenProcessed()).isTrue();
      assertThat(connections).hasValue(attempts(operation));
    }
  }

  private static void drop(ServerSocket server, AtomicInteger connections) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
        socket.getInputStream().read(new byte[1024]);
      } catch (IOException e) {
        return; // the test closed the server
      }
    }
  }

  private static int attempts(SpecOperation operation) {
    return operation.idempotent() ? 3 : 1;
  }

  private static GeneratedClient client(Vendor vendor, String url) {
    return vendor.client(URI.create(url), http -> http, violations -> {});
  }
}
