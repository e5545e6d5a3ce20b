package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does the mock refuse anything at all? A schema that it cannot compile makes Prism accept every
 * body in silence.
 */
@Order(1)
class CanaryTest {

  static Stream<Arguments> operationsWithABody() {
    return Vendor.operations().filter(it -> ((SpecOperation) it.get()[1]).hasBody());
  }

  static Stream<Arguments> typedPathParameters() {
    return Vendor.operations()
        .flatMap(
            it ->
                ((SpecOperation) it.get()[1])
                    .parameters().stream()
                        .filter(parameter -> parameter.in().equals("path"))
                        .filter(
                            parameter ->
                                parameter.schema().has("format")
                                    || !parameter.schema().path("type").asText().equals("string"))
                        .map(
                            parameter -> Arguments.of(it.get()[0], it.get()[1], parameter.name())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operationsWithABody")
  void theMockRefusesABodyThatIsNoObject(Vendor vendor, SpecOperation operation) throws Exception {
    HttpResponse<String> answer =
        RawRequest.send(
            vendor.mock(),
            operation,
            operation.arguments(false),
            JsonNodeFactory.instance.arrayNode());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RawRequest.refusals(answer)).containsExactly("/body");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("typedPathParameters")
  void theMockRefusesAPathOfAnotherType(Vendor vendor, SpecOperation operation, String parameter)
      throws Exception {
    Map<String, JsonNode> arguments = new HashMap<>(operation.arguments(false));
    arguments.put(parameter, JsonNodeFactory.instance.textNode("not-one"));

    HttpResponse<String> answer =
        RawRequest.send(vendor.mock(), operation, arguments, operation.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RawRequest.refusals(answer))
        // Prism names parameters in lower case
        .containsExactly("/path/" + parameter.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void theMockKnowsNoOtherPath(Vendor vendor, SpecOperation operation) throws Exception {
    SpecOperation elsewhere =
        new SpecOperation(
            operation.spec(), operation.verb(), operation.path() + "/x/y/z", operation.node());

    HttpResponse<String> answer =
        RawRequest.send(vendor.mock(), elsewhere, elsewhere.arguments(false), elsewhere.body());

    assertThat(answer.statusCode()).isEqualTo(404);
  }
}
