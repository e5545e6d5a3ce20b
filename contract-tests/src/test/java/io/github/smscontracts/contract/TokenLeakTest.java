package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.contract.party.Vendor;
import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenLeakTest {

  @Test
  void noOutputOfARunHoldsTheToken() throws Exception {
    Process run =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-classpath",
                System.getProperty("java.class.path"),
                TokenLeakRun.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(run.waitFor()).as(output).isZero();
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
