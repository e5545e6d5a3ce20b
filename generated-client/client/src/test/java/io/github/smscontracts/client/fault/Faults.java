package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.BodyStream.joined;
import static io.github.smscontracts.client.fault.Scene.CHUNKED;
import static io.github.smscontracts.client.fault.Scene.GZIP;
import static io.github.smscontracts.client.fault.Scene.JSON;
import static io.github.smscontracts.client.fault.Scene.bytes;
import static io.github.smscontracts.client.fault.ServerFault.dragging;
import static io.github.smscontracts.client.fault.ServerFault.late;
import static io.github.smscontracts.client.fault.ServerFault.lost;
import static io.github.smscontracts.client.fault.ServerFault.once;
import static io.github.smscontracts.client.fault.ServerFault.unreadable;
import static io.github.smscontracts.client.fault.ServerFault.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.RawConnection;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.fault.ServerFault.Reaction;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;

/** What servers do wrong, in the order of the table. */
final class Faults {

  /** The largest body that the clients of these tests read. */
  static final int LIMIT = 4 * 1024 * 1024;

  private static final int TICK_MILLIS = 20;
  private static final int AT_ONCE = 8 * 1024;
  private static final int DEEP = 10_000;
  private static final String START = "HTTP/1.1 200 OK\r\n";
  private static final String CHUNK = "400\r\n" + " ".repeat(1024) + "\r\n";
  private static final int[] REDIRECTS = {301, 302, 303, 307, 308};
  private static final int[] STATUSES = {401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504};
  private static final Set<Integer> REPEATED = Set.of(429, 502, 503, 504);
  private static final byte[] REFUSAL = bytes("{\"message\":\"no\"}");

  private Faults() {}

  static Stream<ServerFault> all() {
    return Stream.of(connections(), http(), bodies(), large(), statuses()).flatMap(List::stream);
  }

  private static List<ServerFault> connections() {
    return List.of(
        once("refuses the connection", Ending.NEVER_LEFT, Scene::good)
            .after(RawServer::refuseConnections, 0),
        value("closed the kept connection before the call", Scene::good)
            .after(RawServer::hangUp, 1),
        lost("closes the connection without an answer", (scene, client) -> client.hangUp()),
        lost("resets the connection before the answer", (scene, client) -> client.reset()),
        late(
            "answers after the read timeout",
            (scene, client) -> {
              client.awaitEnd();
              client.write(scene.good());
            }),
        late(
            "stops in the headers",
            (scene, client) -> client.write(Arrays.copyOf(scene.good(), 30))),
        dragging(
            "sends the headers a byte at a time, and they do not end within the call",
            (scene, client) -> trickle(client, START + "X-Slow: ")),
        dragging(
            "says nothing but `100 Continue`",
            endless(scene -> new byte[0], "HTTP/1.1 100 Continue\r\n\r\n")),
        late("stops in the body", (scene, client) -> client.write(incomplete(scene))),
        once(
            "sends the body a byte at a time",
            Ending.VALUE,
            (scene, client) -> {
              for (byte one : scene.good()) {
                client.write(new byte[] {one});
              }
            }),
        dragging(
            "sends the body a byte at a time, and it does not end within the call",
            (scene, client) -> trickle(client, START + "Content-Length: 1000000\r\n\r\n")),
        lost(
            "resets the connection in the body",
            (scene, client) -> {
              client.write(incomplete(scene));
              client.reset();
            }),
        lost(
            "announces a longer body than it sends",
            closing(scene -> announcing(scene, scene.body().length + 1))));
  }

  private static List<ServerFault> http() {
    return List.of(
        value("says `100 Continue` first", scene -> joined(Scene.head(100), scene.good())),
        lost("speaks no HTTP", scene -> bytes("SSH-2.0-OpenSSH\r\n\r\n\r\n")),
        lost("closes the connection in the headers", closing(scene -> bytes(START + "Content-Le"))),
        lost("closes the connection between two chunks", closing(scene -> chunked(scene, ""))),
        lost("sends a chunk without a size", scene -> chunked(scene, "x\r\n")),
        once(
            "names no length and closes the connection after the body",
            Ending.VALUE,
            closing(scene -> joined(scene.head(JSON), scene.body()))),
        lost("names two lengths", scene -> scene.with(JSON, "Content-Length: 2")),
        lost("names a length below zero", scene -> announcing(scene, -1)),
        lost("answers with the status 000", scene -> bytes("HTTP/1.1 000 None\r\n\r\n")),
        once(
            "closes the connection in the body of a 401",
            Ending.status(401),
            closing(scene -> brokenOff(401, JSON))),
        once(
                "closes the connection in the body of a 503 with `Retry-After`",
                Ending.status(503).withDelay(),
                closing(scene -> brokenOff(503, JSON, "Retry-After: 1")))
            .repeated(),
        once("stops in the body of a 401", Ending.status(401), scene -> brokenOff(401, JSON))
            .readTimeout(),
        value(
            "answers twice; the second answer belongs to nobody",
            scene -> joined(scene.good(), scene.answer("{\"data\":{}}"))));
  }

  private static List<ServerFault> bodies() {
    return List.of(
        unreadable(
            "answers truncated JSON",
            scene -> scene.answer(scene.json().substring(0, scene.json().length() - 1))),
        unreadable(
            "sends a longer body than it announced",
            scene -> announcing(scene, scene.body().length - 1)),
        value("calls JSON `text/html`", scene -> scene.with("Content-Type: text/html")),
        value("answers JSON without a `Content-Type`", Scene::with),
        unreadable(
            "answers HTML with 200",
            scene -> Scene.answer(200, bytes("<html>Welcome</html>"), "Content-Type: text/html")),
        unreadable("answers 204", scene -> Scene.head(204)),
        lost("answers garbage as gzip", scene -> scene.with(JSON, GZIP)),
        value("begins with a byte order mark", scene -> scene.answer("\uFEFF" + scene.json())),
        value(
            "says every key twice; the last one counts",
            scene -> scene.answer(twice(scene.document()))),
        unreadable("nests 10,000 deep", scene -> scene.answer(nested(scene.document()))),
        once(
            "nests 10,000 deep in an error",
            Ending.status(500),
            scene -> Scene.answer(500, bytes(nested(scene.document())), JSON)));
  }

  /** Faults of size. */
  static List<ServerFault> large() {
    return List.of(
        unreadable(
            "answers a body that is a byte larger than the response limit",
            scene -> scene.answer(padded(scene, LIMIT + 1))),
        value(
            "answers a body as large as the response limit",
            scene -> scene.answer(padded(scene, LIMIT))),
        once("answers an endless body", Ending.UNREADABLE, endless(scene -> scene.head(JSON), " ")),
        once(
            "answers an endless body in chunks",
            Ending.UNREADABLE,
            endless(scene -> scene.head(JSON, CHUNKED), CHUNK)),
        once(
            "answers an error with an endless body",
            Ending.status(500),
            endless(scene -> Scene.head(500, JSON), " ")),
        once("answers gzip without end", Ending.UNREADABLE, Faults::endlessGzip),
        once(
            "answers gzip with a file name without end",
            Ending.UNREADABLE,
            endless(Faults::gzipUpToAFileName, "x")),
        lost("sends headers without end", endless(scene -> bytes(START), "X-More: again\r\n")),
        lost("sends a header without end", endless(scene -> bytes(START + "X-Long: "), "x")));
  }

  private static List<ServerFault> statuses() {
    List<ServerFault> faults = new ArrayList<>();
    for (int status : REDIRECTS) {
      faults.add(
          once(
              "redirects to another host with " + status,
              Ending.status(status),
              scene -> refusal(status, "Location: " + scene.elsewhere() + "/x")));
    }
    for (int status : STATUSES) {
      ServerFault fault =
          once(
              "answers " + status,
              Ending.status(status),
              scene -> refusal(status, "WWW-Authenticate: Basic realm=\"r\"\r\nSet-Cookie: a=b"));
      faults.add(REPEATED.contains(status) ? fault.repeated() : fault);
    }
    for (int status : new int[] {429, 503}) {
      faults.add(waiting(status, "seconds", () -> "2").repeated());
      faults.add(waiting(status, "a date", () -> in(Duration.ofSeconds(2))).repeated());
      faults.add(waiting(status, "a date in the past", () -> in(Duration.ofDays(-1))).repeated());
      faults.add(waiting(status, "more seconds than the longest wait", () -> "3600"));
      faults.add(
          waiting(status, "a later date than the longest wait", () -> in(Duration.ofDays(1))));
    }
    return faults;
  }

  private static ServerFault waiting(int status, String what, Supplier<String> retryAfter) {
    return once(
        "answers " + status + " with `Retry-After` as " + what,
        Ending.status(status).withDelay(),
        scene -> refusal(status, "Retry-After: " + retryAfter.get()));
  }

  private static String in(Duration time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plus(time));
  }

  private static byte[] refusal(int status, String header) {
    return Scene.answer(status, REFUSAL, JSON, header);
  }

  private static byte[] announcing(Scene scene, int length) {
    return Scene.announcing(length, scene.status(), scene.body(), JSON);
  }

  private static byte[] incomplete(Scene scene) {
    return Arrays.copyOf(scene.good(), scene.good().length - 1);
  }

  private static byte[] brokenOff(int status, String... headers) {
    byte[] body = bytes("{\"message\":");
    return Scene.announcing(body.length + 1, status, body, headers);
  }

  private static Reaction closing(Function<Scene, byte[]> answer) {
    return (scene, client) -> {
      client.write(answer.apply(scene));
      client.hangUp();
    };
  }

  private static void trickle(RawConnection client, String beginning) throws IOException {
    client.write(beginning);
    while (!client.clientLeavesWithin(TICK_MILLIS)) {
      client.write(" ");
    }
  }

  /** Repeats the same bytes until the client gives up. */
  private static Reaction endless(Function<Scene, byte[]> beginning, String repeated) {
    byte[] bytes = bytes(repeated.repeat(Math.max(1, AT_ONCE / repeated.length())));
    return (scene, client) -> {
      client.write(beginning.apply(scene));
      while (true) { // ends with the connection
        client.write(bytes);
      }
    };
  }

  private static void endlessGzip(Scene scene, RawConnection client) throws IOException {
    byte[] spaces = bytes(" ".repeat(LIMIT / 100));
    client.write(scene.head(JSON, GZIP));
    OutputStream gzip = new GZIPOutputStream(client.output());
    while (true) { // ends with the connection
      gzip.write(spaces);
    }
  }

  private static byte[] gzipUpToAFileName(Scene scene) {
    return joined(scene.head(JSON, GZIP), new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
  }

  /** The good body in one chunk, and what follows in place of the last one. */
  private static byte[] chunked(Scene scene, String rest) {
    byte[] size = bytes(Integer.toHexString(scene.body().length) + "\r\n");
    return joined(scene.head(JSON, CHUNKED), size, scene.body(), bytes("\r\n" + rest));
  }

  private static String padded(Scene scene, int length) {
    return scene.json() + " ".repeat(length - scene.body().length);
  }

  private static String twice(JsonNode json) {
    if (json.isObject()) {
      return json.properties().stream()
          .map(
              member ->
                  "\"%1$s\":null,\"%1$s\":%2$s"
                      .formatted(member.getKey(), twice(member.getValue())))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return json.isArray()
        ? StreamSupport.stream(json.spliterator(), false)
            .map(Faults::twice)
            .collect(Collectors.joining(",", "[", "]"))
        : json.toString();
  }

  private static String nested(JsonNode json) {
    String rest = json.toString().substring(1);
    return "{\"deep\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + rest;
  }
}
