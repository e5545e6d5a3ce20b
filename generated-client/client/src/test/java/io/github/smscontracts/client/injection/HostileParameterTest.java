package io.github.smscontracts.client.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.RawServer;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value in path or query arrives as it is, or leaves not at all; it never leads elsewhere. */
class HostileParameterTest {

  private static final int RUN = 0x800;
  private static final int LONG = 100_000;
  private static final int MIXTURES = 300;
  private static final List<String> PIECES =
      Stream.of(
              "/ // \\ . .. %2e %2E%2e %2f %252e %00 % %zz ? # ; & = + , @ : //host.example"
                  .split(" "),
              "{campaign} { } [ ] < > \" ' | ^ ` ~ a 0 -".split(" "),
              new String[] {" ", "\t", "\r\n", "\0", "\u007f", "\u00a0", "\ufeff", "\uffff"},
              // combining, right to left, full width
              new String[] {
                "\u00e9", "e\u0301", "\u200f\u05d0", "\u202e", "\uff0f", "\u2024\u2024"
              },
              new String[] {"\ud83d\ude00", "\udbff\udfff", "\ud800", "\udc00"})
          .flatMap(Stream::of)
          .toList();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @AutoClose private final RawServer server = new RawServer();

  /** Every parameter in the path or the query of every operation, and on other places none. */
  static Stream<Arguments> parameters() {
    return VendorOperation.all()
        .flatMap(
            operation ->
                operation.spec().parameters().stream()
                    .filter(parameter -> List.of("path", "query").contains(parameter.in()))
                    .flatMap(
                        parameter ->
                            Stream.of(Check.FAIL, Check.OFF)
                                .map(check -> Arguments.of(operation, parameter, check))));
  }

  @ParameterizedTest(name = "{0}: {1}, checks {2}")
  @MethodSource("parameters")
  @Execution(ExecutionMode.CONCURRENT)
  void aValueArrivesAsItIsOrIsRefused(
      VendorOperation operation, SpecParameter parameter, Check check) throws Throwable {
    SpecOperation spec = operation.spec();
    server.answer(RawServer.ok(operation.answer().toString()));
    try (SmsClient<?> client = client(operation, check)) {
      int arrived = 0;
      for (JsonNode value : values(parameter, check)) {
        Map<String, JsonNode> arguments = new LinkedHashMap<>(spec.arguments(false));
        arguments.put(parameter.name(), value);
        server.forgetRequests();
        try {
          operation.call(client, arguments, spec.body());
        } catch (InvalidRequestException e) {
          assertThat(e.violations()).extracting(Violation::in).containsOnly(parameter.in());
          assertThat(server.requests()).isEmpty();
          continue;
        }
        assertThat(server.heads()).hasSize(1);
        String head = server.heads().get(0);
        assertThat(head).contains("\r\nHost: 127.0.0.1:" + server.url().getPort() + "\r\n");
        Target target = Target.of(head);
        assertThat(target).isEqualTo(wanted(spec, arguments));
        if (value.isArray() && !parameter.explode()) {
          assertThat(String.join(",", target.query().get(parameter.name())).split(",", -1))
              .containsExactly(items(value));
        }
        arrived++;
      }
      assertThat(arrived).isPositive();
    }
  }

  private static Target wanted(SpecOperation operation, Map<String, JsonNode> arguments) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    Map<String, String> path = new LinkedHashMap<>();
    for (SpecParameter parameter : operation.parameters()) {
      JsonNode value = arguments.get(parameter.name());
      if (value != null && parameter.in().equals("path")) {
        path.put(parameter.name(), text(value));
      } else if (value != null && parameter.in().equals("query")) {
        boolean apart = value.isArray() && parameter.explode();
        query.put(parameter.name(), apart ? List.of(items(value)) : List.of(text(value)));
      }
    }
    List<String> segments =
        Stream.of(("base" + operation.path()).split("/"))
            .map(step -> step.startsWith("{") ? path.get(step.replaceAll("[{}]", "")) : step)
            .toList();
    return new Target(segments, query);
  }

  private static String text(JsonNode value) {
    return value.isArray() ? String.join(",", items(value)) : value.asText();
  }

  private static String[] items(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toArray(String[]::new);
  }

  private static List<JsonNode> values(SpecParameter parameter, Check check) {
    JsonNode example = parameter.example();
    List<JsonNode> values = new ArrayList<>(List.of(example));
    if (example.isTextual() || example.path(0).isTextual()) {
      // what the checks let through takes the same way as without them
      Stream<String> texts = check == Check.OFF ? all() : pieces();
      texts
          .map(
              text -> example.isArray() ? JSON.arrayNode().add("a").add(text) : JSON.textNode(text))
          .forEach(values::add);
    } else if (example.isNumber()) {
      LongStream.of(0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE)
          .filter(number -> isLong(parameter) || number == (int) number)
          .forEach(number -> values.add(JSON.numberNode(number)));
    }
    return values;
  }

  /** Bounds that fit 32 bits make an Integer. */
  private static boolean isLong(SpecParameter parameter) {
    return parameter.schema().path("format").asText().equals("int64");
  }

  private SmsClient<?> client(VendorOperation operation, Check check) {
    ClientBuilder<?> builder = operation.builder().token(() -> "token").requestChecks(check);
    return (SmsClient<?>) builder.baseUrl(URI.create(server.url() + "/base")).build();
  }

  private static Stream<String> all() {
    return Stream.of(pieces(), mixtures(), allOfUnicode(), longOnes()).flatMap(it -> it);
  }

  /** Each alone, and beside a step up; and everything of Latin-1 alone. */
  private static Stream<String> pieces() {
    return Stream.concat(
        Stream.of(""),
        Stream.concat(
            PIECES.stream().flatMap(it -> Stream.of(it, "../" + it, it + "/..")),
            IntStream.range(0, 256).mapToObj(Character::toString)));
  }

  /** The same mixtures in every run. */
  private static Stream<String> mixtures() {
    Random random = new Random(4);
    return Stream.generate(
            () ->
                IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .reduce("", String::concat))
        .limit(MIXTURES);
  }

  /** Every code point, in runs; the surrogates are a run of their own. */
  private static Stream<String> allOfUnicode() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT / RUN)
        .mapToObj(i -> IntStream.range(i * RUN, (i + 1) * RUN).toArray())
        .map(run -> new String(run, 0, run.length));
  }

  private static Stream<String> longOnes() {
    return Stream.of("a", "../", "%2e", "\ud83d\ude00", " ")
        .map(it -> it.repeat(LONG / it.length()));
  }

  /** The target of a request line, parsed by RFC 3986. */
  private record Target(List<String> segments, Map<String, List<String>> query) {

    /** Parses {@code GET /a/b?c=d HTTP/1.1}; anything else is an error. */
    static Target of(String head) {
      String line = head.substring(0, head.indexOf("\r\n"));
      if (!line.matches("[A-Z]+ /[\\w.~%/-]*(\\?[\\w.~%=&,-]*)? HTTP/1\\.1")) {
        throw new AssertionError(
            "not a request line of unreserved characters and delimiters: " + line);
      }
      String[] target = line.split(" ")[1].split("\\?", 2);
      Map<String, List<String>> query = new LinkedHashMap<>();
      for (String pair : target.length == 1 ? new String[0] : target[1].split("&", -1)) {
        String[] sides = pair.split("=", -1);
        if (sides.length > 2) {
          throw new AssertionError("not pairs: " + target[1]);
        }
        String value = sides.length == 1 ? "" : decoded(sides[1]); // to servers both are empty
        query.computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>()).add(value);
      }
      List<String> segments =
          Arrays.stream(target[0].substring(1).split("/", -1)).map(Target::decoded).toList();
      return new Target(segments, query);
    }

    /** Octets that are no UTF-8 become a value that nobody sent. */
    private static String decoded(String encoded) {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
  }
}
