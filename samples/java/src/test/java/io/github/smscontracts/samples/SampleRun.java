package io.github.smscontracts.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a sample in a JVM of its own, like a user. */
record SampleRun(int exit, String out, String err) {

  static SampleRun of(Class<?> sample, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String mode = "-Dprism.mode=" + System.getProperty("prism.mode", "auto");
    String quick = "-XX:TieredStopAtLevel=1"; // it is over before more compiling pays
    List<String> command = new ArrayList<>(List.of(java, quick, mode, sample.getName()));
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile("sample", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(COMM|BSG)_.*"));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return new SampleRun(process.waitFor(), text, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
