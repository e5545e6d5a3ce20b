package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.fault.ServerFault.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Bodies that are not what they should be. */
final class BodyFaults {

  private static final String GZIP = "Content-Encoding: gzip";
  private static final int DEEP = 10_000;

  private BodyFaults() {}

  static List<ServerFault> all() {
    return List.of(
        answer(
            "answers truncated JSON",
            Ending.UNREADABLE,
            scene ->
                Wire.json(scene.status(), scene.json().substring(0, scene.json().length() - 1))),
        answer(
            "sends a longer body than it announced",
            Ending.UNREADABLE,
            scene ->
                Wire.announcing(scene.body().length - 1, scene.body(), scene.status(), Wire.JSON)),
        answer(
            "calls JSON `text/html`",
            Ending.VALUE,
            scene -> Wire.answer(scene.status(), scene.body(), "Content-Type: text/html")),
        answer(
            "answers JSON without a `Content-Type`",
            Ending.VALUE,
            scene -> Wire.answer(scene.status(), scene.body())),
        answer(
            "answers HTML with 200",
            Ending.UNREADABLE,
            scene ->
                Wire.answer(
                    200,
                    Wire.bytes("<html><body>Welcome</body></html>"),
                    "Content-Type: text/html")),
        answer("answers 204", Ending.UNREADABLE, scene -> Wire.head(204)),
        answer(
                "answers garbage as gzip",
                Ending.LOST,
                scene -> Wire.answer(scene.status(), scene.body(), Wire.JSON, GZIP))
            .repeated(),
        answer(
            "begins with a byte order mark",
            Ending.VALUE,
            scene -> Wire.json(scene.status(), "\uFEFF" + scene.json())),
        answer(
            "says every key twice; the last one counts",
            Ending.VALUE,
            scene -> Wire.json(scene.status(), twice(scene.document()))),
        answer(
            "nests 10,000 deep",
            Ending.UNREADABLE,
            scene -> Wire.json(scene.status(), nested(scene.document()))),
        answer(
            "nests 10,000 deep in an error",
            Ending.status(500),
            scene -> Wire.json(500, nested(scene.document()))));
  }

  private static String twice(JsonNode json) {
    if (json.isObject()) {
      return json.properties().stream()
          .map(
              it ->
                  "\"%s\":null,\"%s\":%s".formatted(it.getKey(), it.getKey(), twice(it.getValue())))
          .collect(Collectors.joining(",", "{", "}"));
    }
    return json.isArray()
        ? StreamSupport.stream(json.spliterator(), false)
            .map(BodyFaults::twice)
            .collect(Collectors.joining(",", "[", "]"))
        : json.toString();
  }

  private static String nested(JsonNode json) {
    String rest = json.toString().substring(1);
    return "{\"deep\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + rest;
  }
}
