package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.client.Vendor;
import org.junit.jupiter.api.Test;

class TokenLeakTest {

  @Test
  void noOutputOfARunHoldsTheToken() throws Exception {
    String output = Jvm.outputOf(TokenLeakRun.class);

    long operations = Vendor.operations().count();
    assertThat(output)
        .contains("calls: " + 6 * operations)
        .contains("success ")
        .contains("the vendor answered 401: message: Bearer (token)")
        .contains("InvalidResponseException")
        .contains("TransportException")
        .contains("FINE")
        .doesNotContain(Vendor.TOKEN);
  }
}
