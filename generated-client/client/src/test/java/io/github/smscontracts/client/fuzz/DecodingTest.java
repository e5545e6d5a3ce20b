package io.github.smscontracts.client.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every body holds of the corpus, and of bodies that are large in one thing. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DecodingTest {

  private static final int MANY = 30_000;
  private static final int DEEP = 10_000;

  static Stream<Arguments> corpus() throws IOException {
    Stream.Builder<Arguments> all = Stream.builder();
    for (ResponseType type : ResponseType.all().toList()) {
      type.bodies().forEach((name, body) -> all.add(Arguments.of(type, name, body)));
    }
    return all.build();
  }

  static Stream<Arguments> examples() {
    return ResponseType.all()
        .flatMap(type -> type.examples().stream().limit(2).map(it -> Arguments.of(type, it)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("corpus")
  void aBodyOfTheCorpusIsReadOrRefusedAsDocumented(ResponseType type, String name, byte[] body) {
    new Decoding(type).check(body);
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("examples")
  @Execution(ExecutionMode.CONCURRENT)
  void aBodyThatIsCutOrLargeInOneThingIsToo(ResponseType type, byte[] example) {
    Decoding decoding = new Decoding(type);
    String json = new String(example, StandardCharsets.UTF_8);
    for (int length = 0; length < json.length(); length += 7) {
      decoding.check(json.substring(0, length).getBytes(StandardCharsets.UTF_8));
    }
    for (String large : large()) {
      // in the place of each value in turn
      for (String value : List.of(":\"", ":{", ":[", ":null", ":true", ":0")) {
        int at = json.indexOf(value, json.length() / 3);
        if (at > 0) {
          String body = json.substring(0, at + 1) + large + ",\"x\"" + json.substring(at);
          decoding.check(body.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static List<String> large() {
    return List.of(
        "\"" + "1".repeat(MANY) + "\"",
        "\"" + ",".repeat(MANY) + "\"",
        "\"" + "\\u0041".repeat(MANY) + "\"",
        "9".repeat(900),
        "[" + "0,".repeat(MANY) + "0]",
        "[" + "null,".repeat(MANY) + "null]",
        "[" + "{},".repeat(MANY) + "{}]",
        "{\"" + "n".repeat(MANY) + "\":[" + "0,".repeat(MANY) + "0]}",
        "[".repeat(900) + "\"" + "a".repeat(MANY) + "\"" + "]".repeat(900),
        "[".repeat(DEEP) + "]".repeat(DEEP),
        "{\"a\":".repeat(DEEP) + "0" + "}".repeat(DEEP));
  }
}
