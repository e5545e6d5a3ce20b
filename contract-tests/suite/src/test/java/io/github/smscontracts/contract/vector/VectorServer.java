package io.github.smscontracts.contract.vector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replays vectors on loopback. Under {@code /<id>}, a server answers the operation of that vector
 * with its response, and anything else with 404.
 */
final class VectorServer implements AutoCloseable {

  private static final int NO_BODY = -1;

  private final HttpServer server;
  private final Map<String, Vector> vectors;
  private final Map<String, SpecOperation> operations;

  private VectorServer(
      HttpServer server, Map<String, Vector> vectors, Map<String, SpecOperation> operations) {
    this.server = server;
    this.vectors = vectors;
    this.operations = operations;
  }

  static VectorServer start(List<Vector> vectors, Stream<SpecOperation> operations)
      throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    VectorServer server =
        new VectorServer(
            http,
            vectors.stream().collect(Collectors.toMap(Vector::id, Function.identity())),
            operations.collect(Collectors.toMap(SpecOperation::id, Function.identity())));
    http.createContext("/", server::answer);
    http.start();
    return server;
  }

  /** The server that answers one vector. */
  URI of(Vector vector) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + vector.id());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      int end = path.indexOf('/', 1);
      Vector vector = vectors.get(path.substring(1, Math.max(1, end)));
      if (vector == null
          || !asks(operations.get(vector.operation()), exchange, path.substring(end))) {
        exchange.sendResponseHeaders(404, NO_BODY);
        return;
      }
      byte[] body = vector.text().getBytes(StandardCharsets.UTF_8);
      vector.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(vector.status(), body.length == 0 ? NO_BODY : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean asks(SpecOperation operation, HttpExchange exchange, String path) {
    return exchange.getRequestMethod().equals(operation.method())
        && path.matches(operation.path().replaceAll("\\{\\w+}", "[^/]+"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
