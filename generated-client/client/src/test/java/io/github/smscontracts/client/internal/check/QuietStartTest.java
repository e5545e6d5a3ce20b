package io.github.smscontracts.client.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.client.Calls;
import io.github.smscontracts.client.InvalidRequestException;
import io.github.smscontracts.client.Jvm;
import io.github.smscontracts.comm.CommClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In JVMs of their own, because Hibernate Validator greets once only. */
class QuietStartTest {

  /** Makes a call whose arguments Jakarta Validation has to judge, and logs a line of its own. */
  static final class Application {

    public static void main(String[] arguments) {
      CommClient comm = Calls.comm().build();
      try {
        comm.campaigns().stopSmsCampaignSend("not a UUID", "not a UUID");
      } catch (InvalidRequestException e) {
        Logger.getLogger("org.hibernate.validator.internal.util.Version").info("refused");
      }
    }
  }

  @TempDir Path folder;

  @Test
  void hibernateValidatorDoesNotGreetAndTheLoggingOfTheApplicationStaysAsItWas() throws Exception {
    assertThat(output("")).contains("INFO: refused").doesNotContain("HV000001");
  }

  @Test
  void anApplicationThatAsksForTheGreetingGetsIt() throws Exception {
    assertThat(output("org.hibernate.validator.internal.util.Version.level = INFO"))
        .contains("INFO: HV000001", "INFO: refused");
  }

  private String output(String setting) throws IOException, InterruptedException {
    String console = "handlers = java.util.logging.ConsoleHandler\n.level = INFO\n";
    Path settings = Files.writeString(folder.resolve("logging.properties"), console + setting);
    return Jvm.outputOf(Application.class, "-Djava.util.logging.config.file=" + settings);
  }
}
