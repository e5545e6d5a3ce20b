import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.smscontracts.acme.AcmeClient;
import io.github.smscontracts.acme.Quantity;
import io.github.smscontracts.acme.api.BulkOrdersApi.ListNotesQuery;
import io.github.smscontracts.acme.model.Credentials;
import io.github.smscontracts.acme.model.Line;
import io.github.smscontracts.acme.model.Session;
import io.github.smscontracts.acme.model.State;
import io.github.smscontracts.client.InvalidRequestException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Code of the new vendor's user; returns its results, a line each. */
public final class Calls implements Callable<List<String>> {

  private final List<String> seen = new ArrayList<>();

  @Override
  public List<String> call() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/v2");
    try (AcmeClient nobody = AcmeClient.builder().baseUrl(url).build()) {
      Session session = nobody.sessions().logIn(Credentials.builder().key("top-secret").build());
      seen.add(session + " until " + session.expires().number().orElseThrow());
      seen.add(Credentials.builder().key("top-secret").build().toString());
      refused(() -> nobody.orders().listLines("7"));
      refused(() -> nobody.sessions().logIn(Credentials.builder().key("short").build()));
      Credentials.Builder sound = Credentials.builder().key("top-secret");
      refused(() -> nobody.sessions().logIn(sound.additionalProperty("uses", null).build()));
      try (AcmeClient client = AcmeClient.builder().baseUrl(url).token(session::bearer).build()) {
        List<State> states = List.of(State.OPEN, new State("new"));
        List<String> tags = List.of("a&b", "", "c");
        List<Line> lines = client.orders().listLines("a/b", states, Quantity.of(5), tags);
        lines.forEach(line -> seen.add(told(line)));
        refused(() -> client.orders().listLines("7", null, Quantity.of(0), null));
        refused(() -> client.orders().listLines("7", null, Quantity.of("five"), null));
        client.orders().deleteOrder("7");
        ListNotesQuery some = ListNotesQuery.builder().pin("1234").tags(tags).build();
        client.orders().allNotes("a/b", "?", some).forEach(note -> seen.add(note.text()));
        seen.add(some.toBuilder().size(2L).build().toString());
      }
      try (AcmeClient client =
          AcmeClient.builder().baseUrl(url).apiKey(() -> "key-of-acme").build()) {
        client.orders().deleteOrder("8");
        client.orders().deleteOrder("9");
      }
    } finally {
      server.stop(0);
    }
    return seen;
  }

  private static String told(Line line) {
    return line.name()
        + " "
        + line.quantity().asLong().orElse(-1)
        + " "
        + line.notes().all().stream().map(note -> note.text()).toList()
        + " "
        + line.size().asDecimal().map(BigDecimal::toString).orElse("?")
        + " "
        + line.size().asBoolean().map(String::valueOf).orElse("?")
        + " "
        + line.state().isKnown()
        + " "
        + line.session();
  }

  private void refused(Runnable call) {
    try {
      call.run();
      seen.add("sent");
    } catch (InvalidRequestException e) {
      seen.add("not sent: " + e.violations());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    seen.add(
        exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + token + " " + body);
    String answer =
        switch (exchange.getRequestMethod()) {
          case "POST" -> "{'bearer':'bearer-of-login','expires':1800000000}";
          case "GET" -> listed(exchange.getRequestURI().getQuery());
          default -> "";
        };
    byte[] bytes = answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(
        bytes.length == 0 ? 204 : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String listed(String query) {
    return query.contains("skip=0")
        ? "{'data':{'list':[{'text':'m'},{'text':'n'}],'total':1}}"
        : query.contains("skip=2")
            ? "{'data':{'total':1}}"
            : "[{'name':'one','quantity':'12','notes':{'text':'n'},'size':1.50,'state':'open',"
                + "'session':{'bearer':'nested-secret'}},"
                + "{'name':'two','quantity':3,'notes':[],'size':true,'state':'new'}]";
  }
}
