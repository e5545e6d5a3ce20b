package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Violation;
import io.github.smscontracts.contract.SpecOperation.Parameter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

  static Stream<Arguments> parameters() {
    List<Arguments> cases = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      for (SpecOperation operation : vendor.spec().operations()) {
        for (Parameter parameter : operation.parameters()) {
          for (Breakage broken : Breakage.of(operation.spec(), parameter)) {
            // any text that is sent is a string, and an empty list is not sent at all
            String type = parameter.schema().path("type").asText();
            boolean text = type.equals("string") || type.equals("array");
            if (!(broken.keyword().equals("type") && text) && !broken.document().isArray()) {
              cases.add(Arguments.of(vendor, operation, broken.keyword(), parameter, broken));
            }
          }
        }
      }
    }
    return cases.stream();
  }

  static Stream<Arguments> expressibleParameters() {
    return parameters().filter(it -> ((Breakage) it.get()[4]).expressible());
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

  @ParameterizedTest(name = "{0} {1} {2} of {3}")
  @MethodSource("parameters")
  void theMockRefusesABrokenParameter(
      Vendor vendor, SpecOperation operation, String keyword, Parameter parameter, Breakage broken)
      throws Exception {
    HttpResponse<String> answer =
        RawRequest.send(
            vendor.mock(), operation, with(operation, parameter, broken), operation.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RawRequest.refusals(answer))
        // Prism names parameters in lower case
        .contains("/" + parameter.in() + "/" + parameter.name().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest(name = "{0} {1} {2} of {3}")
  @MethodSource("expressibleParameters")
  void theClientRefusesABrokenParameter(
      Vendor vendor,
      SpecOperation operation,
      String keyword,
      Parameter parameter,
      Breakage broken) {
    Wire wire = Wire.plain();

    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () ->
                vendor
                    .client(wire)
                    .call(operation, with(operation, parameter, broken), operation.body()));

    assertThat(e.violations()).extracting(Violation::in).containsOnly(parameter.in());
    assertThat(e.violations()).extracting(Violation::pointer).containsOnly("/" + parameter.name());
    assertThat(wire.request()).isNull();
  }

  private static Map<String, JsonNode> with(
      SpecOperation operation, Parameter parameter, Breakage broken) {
    Map<String, JsonNode> arguments = new HashMap<>(operation.arguments(false));
    arguments.put(parameter.name(), broken.document());
    return arguments;
  }
}
