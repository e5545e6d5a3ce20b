package io.github.smscontracts.samples;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a sample in a JVM of its own, like a user. */
record SampleRun(int exit, String out, String err) {

  static SampleRun of(Class<?> sample, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return of(List.of(), sample, environment, arguments);
  }

  static SampleRun of(
      List<String> options, Class<?> sample, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-classpath",
                System.getProperty("java.class.path")));
    String mode = System.getProperty("prism.mode");
    if (mode != null) {
      command.add("-Dprism.mode=" + mode);
    }
    command.addAll(options);
    command.add(sample.getName());
    command.addAll(List.of(arguments));
    File err = File.createTempFile("sample", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("COMM_") || name.startsWith("BSG_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    String errors = java.nio.file.Files.readString(err.toPath());
    java.nio.file.Files.delete(err.toPath());
    return new SampleRun(exit, out, errors);
  }
}
