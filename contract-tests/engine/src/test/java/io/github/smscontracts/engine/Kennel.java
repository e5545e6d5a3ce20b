package io.github.smscontracts.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A server of somebody's own, written by hand from kennel.yaml. */
record Kennel(HttpServer server) implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  /** With another length of names than the specification has, it is wrong. */
  static Kennel start(int longestName) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status(exchange, longestName), -1);
          exchange.close();
        });
    server.start();
    return new Kennel(server);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static int status(HttpExchange exchange, int longestName) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getQuery() != null) {
      return 400;
    }
    return switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
      case "GET /health" -> 204;
      case "POST /dogs" -> takeDog(exchange, body, longestName);
      default -> 404;
    };
  }

  private static int takeDog(HttpExchange exchange, byte[] body, int longestName)
      throws IOException {
    if (!exchange.getRequestHeaders().containsKey("Authorization")) {
      return 401;
    }
    if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      return 415;
    }
    try {
      return isDog(JSON.readTree(body), longestName) ? 204 : 422;
    } catch (JsonProcessingException e) {
      return 400;
    }
  }

  private static boolean isDog(JsonNode dog, int longestName) {
    String name = dog.path("name").textValue();
    return name != null
        && !name.isEmpty()
        && name.codePointCount(0, name.length()) <= longestName
        && (!dog.has("age") || dog.get("age").isIntegralNumber() && dog.get("age").asInt() >= 0);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
