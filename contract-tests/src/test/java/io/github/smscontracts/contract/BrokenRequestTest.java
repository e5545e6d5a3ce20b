package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.contract.SpecOperation.Parameter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a schema of a request forbids: the client refuses to send it, and the mock refuses it.
 */
class BrokenRequestTest {

  static Stream<Arguments> bodies() {
    List<Arguments> cases = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      for (SpecOperation operation : vendor.spec().operations()) {
        if (operation.hasBody()) {
          Breakage.of(operation.spec(), operation.bodySchema())
              .forEach(
                  broken ->
                      cases.add(
                          Arguments.of(
                              vendor, operation, broken.keyword(), broken.pointer(), broken)));
        }
      }
    }
    return cases.stream();
  }

  static Stream<Arguments> expressibleBodies() {
    return bodies().filter(it -> ((Breakage) it.get()[4]).expressible());
  }

  static Stream<Arguments> formattedPathParameters() {
    return Vendor.operations()
        .flatMap(
            it ->
                ((SpecOperation) it.get()[1])
                    .parameters().stream()
                        .filter(parameter -> parameter.in().equals("path"))
                        .filter(
                            parameter -> parameter.schema().path("format").asText().equals("uuid"))
                        .map(parameter -> Arguments.of(it.get()[0], it.get()[1], parameter)));
  }

  @ParameterizedTest(name = "{0} {1} {2} of {3}")
  @MethodSource("bodies")
  void theMockRefusesABrokenBody(
      Vendor vendor, SpecOperation operation, String keyword, String pointer, Breakage broken)
      throws Exception {
    HttpResponse<String> answer =
        RawRequest.send(vendor.mock(), operation, operation.arguments(false), broken.document());

    String place =
        keyword.equals("required") ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer;
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RawRequest.refusals(answer)).contains("/body" + place);
  }

  @ParameterizedTest(name = "{0} {1} {2} of {3}")
  @MethodSource("expressibleBodies")
  void theClientRefusesABrokenBodyWithItsPointerAndSendsNothing(
      Vendor vendor, SpecOperation operation, String keyword, String pointer, Breakage broken) {
    Wire wire = Wire.plain();

    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () ->
                vendor.client(wire).call(operation, operation.arguments(false), broken.document()));

    assertThat(e.operation()).isEqualTo(operation.id());
    assertThat(e.violations()).extracting(Violation::in).containsOnly("body");
    assertThat(e.violations()).extracting(Violation::pointer).containsOnly(pointer);
    assertThat(wire.request()).isNull();
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("formattedPathParameters")
  void theClientRefusesABrokenPathParameter(
      Vendor vendor, SpecOperation operation, Parameter parameter) {
    Wire wire = Wire.plain();
    Map<String, JsonNode> arguments = new HashMap<>(operation.arguments(false));
    arguments.put(parameter.name(), JsonNodeFactory.instance.textNode("not-one"));

    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> vendor.client(wire).call(operation, arguments, operation.body()));

    assertThat(e.violations()).extracting(Violation::in).containsExactly("path");
    assertThat(e.violations())
        .extracting(Violation::pointer)
        .containsExactly("/" + parameter.name());
    assertThat(wire.request()).isNull();
  }
}
