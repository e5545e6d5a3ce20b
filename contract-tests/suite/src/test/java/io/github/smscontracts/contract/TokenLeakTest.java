package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import feign.TypedResponse;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that the clients reveal, at any log level, holds the token that servers echo. */
class TokenLeakTest {

  private static final Logger LOG = Logger.getLogger("");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Level level = LOG.getLevel();
  private ConsoleHandler console;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    console = new ConsoleHandler();
    console.setLevel(Level.ALL);
    LOG.addHandler(console);
    LOG.setLevel(Level.ALL);
  }

  @AfterEach
  void restore() {
    LOG.removeHandler(console);
    LOG.setLevel(level);
    System.setOut(out);
    System.setErr(err);
  }

  @ParameterizedTest
  @CsvSource({
    "200, application/json, success",
    "200, text/html, InvalidResponseException",
    "401, application/json, the vendor answered 401: message: Bearer (token)",
    "422, text/html, UnprocessableException",
    "302, text/plain, SmsApiException",
    "0, nothing, TransportException"
  })
  void noOutputOfACallHoldsTheToken(int status, String contentType, String shown) throws Exception {
    HttpServer server = echoing(status, contentType);
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    if (status == 0) {
      server.stop(0);
    }
    try {
      for (Vendor vendor : Vendor.all()) {
        vendor.spec().operations().forEach(operation -> show(vendor, operation, url));
      }
    } finally {
      server.stop(0);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(shown)
        .contains("attempt 1: ")
        .doesNotContain(Vendor.TOKEN);
  }

  private static void show(Vendor vendor, SpecOperation operation, URI url) {
    try (GeneratedClient client =
        vendor.client(url, http -> http, violations -> System.out.println(violations))) {
      System.out.println(client);
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

  private static HttpServer echoing(int status, String contentType) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          String html = contentType.equals("text/html") ? "<html>" : "";
          String body = html + "{\"data\":{},\"message\":\"" + token + "\"}";
          exchange.getResponseHeaders().add("Content-Type", contentType);
          exchange.getResponseHeaders().add("WWW-Authenticate", token);
          exchange.sendResponseHeaders(status, 0);
          exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    return server;
  }
}
