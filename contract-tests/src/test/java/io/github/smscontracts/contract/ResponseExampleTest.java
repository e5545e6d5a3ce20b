package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import feign.TypedResponse;
import io.github.smscontracts.client.AnswerException;
import io.github.smscontracts.client.SmsApiException;
import io.github.smscontracts.client.SmsJson;
import io.github.smscontracts.client.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every named example of every response, from the mock through the client and back to JSON. */
class ResponseExampleTest {

  static Stream<Arguments> successes() {
    return examples(true);
  }

  static Stream<Arguments> errors() {
    return examples(false);
  }

  private static Stream<Arguments> examples(boolean success) {
    List<Arguments> examples = new ArrayList<>();
    for (Vendor vendor : Vendor.values()) {
      for (SpecOperation operation : vendor.spec().operations()) {
        operation
            .responses()
            .forEach(
                (status, response) -> {
                  if (status.startsWith("2") == success) {
                    operation
                        .examples(response)
                        .forEach(
                            (name, value) ->
                                examples.add(Arguments.of(vendor, operation, status, name, value)));
                  }
                });
      }
    }
    return examples.stream();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("successes")
  void anExampleIsReadWithoutLossAndKeepsToTheSpecification(
      Vendor vendor, SpecOperation operation, String status, String name, JsonNode example)
      throws Throwable {
    Wire wire = Wire.preferring("code=" + status + ", example=" + name);
    List<Violation> reported = new ArrayList<>();

    TypedResponse<?> answer = vendor.client(vendor.mock(), wire, reported::addAll).call(operation);

    assertThat(answer.status()).isEqualTo(Integer.parseInt(status));
    assertThat(Json.normal(SmsJson.mapper().valueToTree(answer.body())))
        .isEqualTo(Json.normal(example));
    assertThat(wire.requestViolations()).isEmpty();
    assertThat(wire.responseViolations()).isEmpty();
    assertThat(reported).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @MethodSource("errors")
  void anErrorExampleIsInTheException(
      Vendor vendor, SpecOperation operation, String status, String name, JsonNode example)
      throws Throwable {
    String code = status.equals("default") ? "418" : status;
    Wire wire = Wire.preferring("code=" + code + ", example=" + name);

    SmsApiException e =
        Assertions.catchThrowableOfType(
            SmsApiException.class, () -> vendor.client(wire).call(operation));

    assertThat(e.status()).isEqualTo(Integer.parseInt(code));
    assertThat(Json.normal(SmsJson.mapper().valueToTree(error(vendor, e))))
        .isEqualTo(Json.normal(example));
    assertThat(e).hasMessageContaining(example.path("message").asText());
    assertThat(wire.requestViolations()).isEmpty();
    assertThat(wire.responseViolations()).isEmpty();
  }

  private static Object error(Vendor vendor, AnswerException e) {
    return switch (vendor) {
      case COMM -> e.body(io.github.smscontracts.comm.model.ApiError.class).orElseThrow();
      case BSG -> e.body(io.github.smscontracts.bsg.model.ApiError.class).orElseThrow();
    };
  }
}
