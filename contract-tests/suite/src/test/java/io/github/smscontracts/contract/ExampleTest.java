package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.review.Examples;
import io.github.smscontracts.engine.spec.ExampleProperties;
import io.github.smscontracts.engine.spec.SpecOperation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples and schemas agree, so neither drifts alone. */
class ExampleTest {

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.client.Vendor#operations")
  void everyBodyHasANamedExampleAndANamedSchema(Vendor vendor, SpecOperation operation) {
    if (operation.hasBody()) {
      assertThat(operation.bodies()).isNotEmpty();
    }
    for (JsonNode response : operation.responses().values()) {
      if (response.has("content")) {
        assertThat(operation.examples(response)).isNotEmpty();
        assertThat(operation.schemaOf(response).path("$ref").asText()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void everyExampleFits(Vendor vendor) {
    assertThat(Examples.of(vendor.spec())).isNotEmpty().allMatch(Examples.Judged::ok);
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void anExampleShowsDeclaredPropertiesOnly(Vendor vendor) {
    assertThat(ExampleProperties.of(vendor.spec()).undeclared())
        .as("declare them, or name those that are meant in x-undeclared of the example")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.smscontracts.contract.client.Vendor#all")
  void everyDeclaredPropertyStandsInAnExample(Vendor vendor) {
    assertThat(ExampleProperties.of(vendor.spec()).notShown())
        .as("the specification declares them, and no example of it shows them")
        .isEmpty();
  }
}
