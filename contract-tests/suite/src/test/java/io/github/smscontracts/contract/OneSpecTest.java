package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.smscontracts.contract.client.GeneratedClient;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.PrismOracle;
import io.github.smscontracts.engine.spec.Spec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneSpecTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  @ParameterizedTest
  @EnumSource
  void partiesOfTheSameFilePass(Vendor vendor) {
    PrismOracle prism = new PrismOracle(NOWHERE, NOWHERE, "", vendor.spec().sha256());

    assertThatCode(
            () ->
                OneSpec.require(
                    vendor.spec(), client(vendor), List.of(prism, new JvmOracle(vendor.spec()))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void aClientOfAnotherFileIsRefused(Vendor vendor) throws IOException {
    assertThatThrownBy(() -> OneSpec.require(changed(vendor), client(vendor), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the generated client of " + vendor.folder())
        .hasMessageContaining("another specification")
        .hasMessageContaining(vendor.spec().sha256())
        .hasMessageContaining("mvn verify");
  }

  @Test
  void aMockOfAnotherFileIsRefused() throws IOException {
    PrismOracle prism = new PrismOracle(NOWHERE, NOWHERE, "", changed(Vendor.BSG).sha256());

    assertThatThrownBy(() -> OneSpec.require(Vendor.BSG.spec(), client(Vendor.BSG), List.of(prism)))
        .hasMessageContaining("Prism of bsg was made from another specification");
  }

  @Test
  void aMockOfAnUnknownFileIsRefused() {
    PrismOracle prism = new PrismOracle(NOWHERE, NOWHERE, "", "");

    assertThatThrownBy(() -> OneSpec.require(Vendor.BSG.spec(), client(Vendor.BSG), List.of(prism)))
        .hasMessageContaining("SHA-256 unknown");
  }

  @Test
  void aValidatorOfAnotherFileIsRefused() throws IOException {
    JvmOracle validator = new JvmOracle(changed(Vendor.BSG));

    assertThatThrownBy(
            () -> OneSpec.require(Vendor.BSG.spec(), client(Vendor.BSG), List.of(validator)))
        .hasMessageContaining("validator of bsg was made from another specification");
  }

  /** The same specification, with one more comment. */
  private static Spec changed(Vendor vendor) throws IOException {
    String yaml = vendor.spec().root().toString();
    return Spec.ofYaml(vendor.folder(), ("# changed\n" + yaml).getBytes(StandardCharsets.UTF_8));
  }

  private static GeneratedClient client(Vendor vendor) {
    return vendor.client(NOWHERE, http -> http, violations -> {});
  }
}
