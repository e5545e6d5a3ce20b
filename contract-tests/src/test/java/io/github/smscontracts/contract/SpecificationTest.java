package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpecificationTest {

  @ParameterizedTest
  @EnumSource
  void aSpecificationHasOperations(Vendor vendor) {
    assertThat(vendor.spec().operations()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("io.github.smscontracts.contract.Vendor#operations")
  void anOperationSaysWhereItComesFromAndWhetherItIsIdempotent(
      Vendor vendor, SpecOperation operation) {
    assertThat(operation.node().path("x-evidence").asText()).isNotEmpty();
    assertThat(operation.node().path("x-idempotent").isBoolean()).isTrue();
    assertThat(operation.node().path("tags")).hasSize(1);
    assertThat(operation.responses()).containsKey("default");
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaSaysWhereItComesFrom(Vendor vendor) {
    assertThat(vendor.spec().root().at("/components/schemas").properties())
        .allSatisfy(
            schema -> {
              assertThat(schema.getValue().path("x-evidence").asText())
                  .as(schema.getKey())
                  .isNotEmpty();
              assertThat(schema.getValue().has("enum")).as(schema.getKey()).isFalse();
            });
  }
}
