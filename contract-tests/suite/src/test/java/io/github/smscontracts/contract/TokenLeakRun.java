package io.github.smscontracts.contract;

import com.sun.net.httpserver.HttpServer;
import feign.TypedResponse;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints everything that the clients reveal about every kind of call, at every log level, against
 * servers that echo the token wherever they can.
 */
final class TokenLeakRun {

  private TokenLeakRun() {}

  public static void main(String[] args) throws IOException {
    ConsoleHandler console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(console);
    Logger.getLogger("").setLevel(Level.ALL);
    int calls = 0;
    for (String server :
        new String[] {
          echoing(200, "application/json"),
          echoing(200, "text/html"),
          echoing(401, "application/json"),
          echoing(422, "text/html"),
          echoing(302, "text/plain"),
          closedPort()
        }) {
      for (Vendor vendor : Vendor.all()) {
        for (SpecOperation operation : vendor.spec().operations()) {
          show(vendor, operation, server);
          calls++;
        }
      }
    }
    System.out.println("calls: " + calls);
    System.exit(0);
  }

  private static void show(Vendor vendor, SpecOperation operation, String server) {
    GeneratedClient client =
        vendor.client(
            URI.create(server),
            http -> http,
            violations -> System.out.println("reported " + violations));
    System.out.println(client);
    try {
      TypedResponse<?> answer = client.call(operation);
      System.out.println("success " + answer.request());
      System.out.println(answer.status() + " " + answer.request().headers());
    } catch (Throwable e) {
      e.printStackTrace();
      System.out.println(e);
      if (e instanceof AnswerException answered) {
        System.out.println(answered.body() + answered.headers() + answered.status());
      }
    }
  }

  private static String echoing(int status, String contentType) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          exchange.getResponseHeaders().add("Content-Type", contentType);
          exchange.getResponseHeaders().add("WWW-Authenticate", token);
          exchange.sendResponseHeaders(status, 0);
          exchange
              .getResponseBody()
              .write(
                  ((contentType.equals("text/html") ? "<html>" : "")
                          + "{\"data\":{},\"message\":\""
                          + token
                          + "\"}")
                      .getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static String closedPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + server.getLocalPort();
    }
  }
}
