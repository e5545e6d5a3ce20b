package io.github.smscontracts.client.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.client.Check;
import io.github.smscontracts.client.ClientBuilder;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.SmsClient;
import io.github.smscontracts.client.VendorOperation;
import io.github.smscontracts.client.wire.WirePlace;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value in path or query arrives as it is, or leaves not at all; it never leads elsewhere. */
class HostileParameterTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final RequestHeads SERVER = RequestHeads.start();

  /** Every parameter in the path or the query of every generated method. */
  static Stream<Arguments> parameters() {
    return VendorOperation.all()
        .flatMap(
            operation ->
                Stream.of(operation.method().getParameters())
                    .filter(HostileParameterTest::standsInTheTarget)
                    .flatMap(
                        parameter ->
                            Stream.of(Check.FAIL, Check.OFF)
                                .map(check -> Arguments.of(operation, parameter, check))));
  }

  @AfterAll
  static void stop() throws IOException {
    SERVER.close();
  }

  @ParameterizedTest(name = "{0} {1}, checks {2}")
  @MethodSource("parameters")
  void aValueArrivesAsItIsOrIsRefused(VendorOperation operation, Parameter parameter, Check check)
      throws Throwable {
    SpecOperation spec = operation.spec();
    SmsClient<?> client = client(operation, check);
    int arrived = 0;
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    JsonNode example = spec.arguments(true).get(place.name());
    for (JsonNode value : values(parameter.getType(), example, check)) {
      Map<String, JsonNode> arguments = new LinkedHashMap<>(spec.arguments(false));
      arguments.put(place.name(), value);
      try {
        operation.call(client, arguments, spec.body());
      } catch (InvalidRequestException e) {
        assertThat(e.violations()).extracting(it -> it.in()).containsOnly(place.in());
        assertThat(SERVER.sawNothing()).isTrue();
        continue;
      }
      String head = SERVER.only();
      assertThat(head).contains("\r\nHost: 127.0.0.1:" + SERVER.url().getPort() + "\r\n");
      Target target = Target.of(head);
      assertThat(target).isEqualTo(wanted(spec, arguments));
      if (value.isArray()) {
        assertThat(target.query().get(place.name()).split(",", -1)).containsExactly(items(value));
      }
      arrived++;
    }
    assertThat(arrived).isPositive();
  }

  private static Target wanted(SpecOperation operation, Map<String, JsonNode> arguments) {
    Map<String, String> query = new LinkedHashMap<>();
    Map<String, String> path = new LinkedHashMap<>();
    operation
        .parameters()
        .forEach(
            it -> {
              JsonNode value = arguments.get(it.name());
              if (value != null) {
                (it.in().equals("path") ? path : query).put(it.name(), text(value));
              }
            });
    List<String> segments =
        Stream.of(("base" + operation.path()).split("/"))
            .map(it -> it.startsWith("{") ? path.get(it.substring(1, it.length() - 1)) : it)
            .toList();
    return new Target(segments, query);
  }

  private static String text(JsonNode value) {
    return value.isArray() ? String.join(",", items(value)) : value.asText();
  }

  private static String[] items(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toArray(String[]::new);
  }

  private static boolean standsInTheTarget(Parameter parameter) {
    WirePlace place = parameter.getAnnotation(WirePlace.class);
    return place != null && List.of("path", "query").contains(place.in());
  }

  private static List<JsonNode> values(Class<?> type, JsonNode example, Check check) {
    List<JsonNode> values = new ArrayList<>(List.of(example));
    if (type == Long.class) {
      LongStream.of(0, -1, Long.MIN_VALUE, Long.MAX_VALUE)
          .mapToObj(JSON::numberNode)
          .forEach(values::add);
      return values;
    }
    // what the checks let through takes the same way as without them
    Stream<String> texts = check == Check.OFF ? HostileText.all() : HostileText.pieces();
    texts
        .map(it -> type == List.class ? JSON.arrayNode().add("a").add(it) : JSON.textNode(it))
        .forEach(values::add);
    return values;
  }

  private static SmsClient<?> client(VendorOperation operation, Check check) {
    ClientBuilder<?> builder = operation.builder().baseUrl(SERVER.url()).token(() -> "token");
    return (SmsClient<?>) builder.requestChecks(check).build();
  }
}
