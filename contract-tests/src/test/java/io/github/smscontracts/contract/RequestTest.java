package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every request, as it leaves the client and as the mock judges it. */
class RequestTest {

  static Stream<Arguments> requests() {
    List<Arguments> requests = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      for (SpecOperation operation : vendor.spec().operations()) {
        for (boolean optionalToo : new boolean[] {false, true}) {
          if (operation.hasBody()) {
            operation
                .bodies()
                .forEach(
                    (name, body) ->
                        requests.add(Arguments.of(vendor, operation, optionalToo, name, body)));
          } else {
            requests.add(Arguments.of(vendor, operation, optionalToo, "no body", Spec.nothing()));
          }
        }
      }
    }
    return requests.stream();
  }

  @ParameterizedTest(name = "{0} {1} optional parameters: {2}, body: {3}")
  @MethodSource("requests")
  void aRequestLeavesAsTheSpecificationSaysAndIsAccepted(
      Vendor vendor, SpecOperation operation, boolean optionalToo, String name, JsonNode body)
      throws Throwable {
    Wire wire = Wire.plain();
    Map<String, JsonNode> arguments = operation.arguments(optionalToo);

    int status = vendor.client(wire).call(operation, arguments, body).status();

    Request sent = wire.request();
    assertThat(sent.httpMethod().name()).isEqualTo(operation.method());
    assertThat(sent.url()).isEqualTo(vendor.mock() + RawRequest.target(operation, arguments));
    assertThat(sent.headers().get("Authorization")).containsExactly("Bearer " + Vendor.TOKEN);
    assertThat(sent.headers().get("Accept")).containsExactly("application/json");
    if (body.isMissingNode()) {
      assertThat(sent.body()).isNull();
      assertThat(sent.headers()).doesNotContainKey("Content-Type");
    } else {
      assertThat(sent.headers().get("Content-Type")).containsExactly("application/json");
      assertThat(Json.normal(new JsonMapper().readTree(sent.body()))).isEqualTo(Json.normal(body));
    }
    assertThat(status).isBetween(200, 299);
    assertThat(wire.contentType()).startsWith("application/json");
    assertThat(wire.requestViolations()).isEmpty();
  }
}
