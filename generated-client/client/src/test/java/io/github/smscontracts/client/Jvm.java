package io.github.smscontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a JVM of its own. */
public final class Jvm {

  private Jvm() {}

  /** Its complete output, if it succeeds. */
  public static String outputOf(Class<?> main, String option)
      throws IOException, InterruptedException {
    return output(option, "-classpath", System.getProperty("java.class.path"), main.getName());
  }

  static String output(String... arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(arguments));
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(output).isZero();
    return output;
  }
}
