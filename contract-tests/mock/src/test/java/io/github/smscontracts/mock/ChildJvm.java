package io.github.smscontracts.mock;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM that runs {@link MockHolder}, to be killed, or to run in a restricted environment. */
final class ChildJvm implements AutoCloseable {
  static final String DOCKER = "testcontainers|docker-java";

  private final Process process;
  private final BufferedReader lines;

  private ChildJvm(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static Builder holding(Path spec, String mode) {
    return new Builder(spec, mode);
  }

  String line() throws IOException {
    return lines.readLine();
  }

  URI mockUrl() throws IOException {
    return URI.create(line().split(" ")[1]);
  }

  String rest() {
    return lines.lines().collect(Collectors.joining("\n"));
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Makes it leave its main method; returns when it has ended. */
  void leave() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  /** Kills it like kill -9, without shutdown hooks. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }

  static final class Builder {
    private final ProcessBuilder command;

    private Builder(Path spec, String mode) {
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");
      command =
          new ProcessBuilder(java.toString(), MockHolder.class.getName(), spec.toString(), mode)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      command.command().add(1, "-XX:+UseSerialGC");
      command.command().add(1, "-XX:TieredStopAtLevel=1"); // it lives for a second or two
      command.command().add(1, "-Djava.io.tmpdir=" + spec.getParent()); // a kill leaves files there
      command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    }

    Builder environment(String name, String value) {
      command.environment().put(name, value);
      return this;
    }

    /** Hides any Docker engine. */
    Builder withoutDocker() {
      return environment("DOCKER_HOST", "tcp://127.0.0.1:1")
          .environment("TESTCONTAINERS_TRANSPORT_TYPE", "none"); // for the sockets it tries next
    }

    /** Jars that are not on its class path, as a pattern of their names. */
    Builder without(String jars) {
      String other = ".*(" + jars + ")[^/\\\\]*\\.jar";
      command
          .environment()
          .computeIfPresent(
              "CLASSPATH",
              (name, all) ->
                  Stream.of(all.split(File.pathSeparator))
                      .filter(entry -> !entry.matches(other))
                      .collect(Collectors.joining(File.pathSeparator)));
      return this;
    }

    Builder errorsTo(Path file) {
      command.redirectError(file.toFile());
      return this;
    }

    /** Limits the PATH to this folder. */
    Builder onlyPrograms(Path folder) {
      return environment("PATH", folder.toString());
    }

    /** Puts this folder first on the PATH. */
    Builder programs(Path folder) {
      command.environment().compute("PATH", (name, all) -> folder + File.pathSeparator + all);
      return this;
    }

    /** Sets the user's home, and so the cache folder, on any system. */
    Builder home(Path folder) {
      command.command().add(1, "-Duser.home=" + folder);
      command.environment().remove("XDG_CACHE_HOME");
      return environment("LOCALAPPDATA", folder.toString());
    }

    ChildJvm start() throws IOException {
      return new ChildJvm(command.start());
    }
  }
}
