package io.github.smscontracts.mock;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prism as a local node process.
 *
 * @param folder a temporary one, with what it reads: its own copy of the spec, and our scripts
 */
record LocalPrism(URI baseUrl, ChildProcess node, Path folder) implements RunningPrism {
  static LocalPrism start(SpecSource spec) throws InterruptedException {
    Path script = PrismInstallation.script(PrismInstallation.folderOfUser());
    try {
      Path folder = Files.createTempDirectory("prism-mock-");
      try {
        return start(script, folder, Files.write(folder.resolve(spec.fileName()), spec.read()));
      } catch (IOException | MockUnavailableException | InterruptedException e) {
        delete(folder);
        throw e;
      }
    } catch (IOException e) {
      throw new MockUnavailableException("Prism cannot be started: " + e, e);
    }
  }

  private static LocalPrism start(Path script, Path folder, Path spec)
      throws IOException, InterruptedException {
    Path guard = PinnedPrism.unpack(PinnedPrism.GUARD, folder);
    Path address = PinnedPrism.unpack(PinnedPrism.ADDRESS, folder);
    ProcessBuilder command =
        new ProcessBuilder(
            "node", "-r", guard.toString(), "-r", address.toString(), script.toString());
    command.command().addAll(PinnedPrism.arguments("127.0.0.1", 0, spec.toString()));
    command.command().addAll(List.of("-v", System.getProperty("prism.log", "info")));
    command.environment().putAll(PinnedPrism.PLAIN_OUTPUT);
    command.environment().remove("NODE_OPTIONS");
    ChildProcess node = ChildProcess.start(command);
    try {
      return new LocalPrism(node.output().awaitUrl(), node, folder);
    } catch (MockUnavailableException | InterruptedException e) {
      node.stop();
      throw e;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit(); // left to the system's own cleaning of temporary files
    }
  }

  @Override
  public String mode() {
    return "local";
  }

  @Override
  public List<String> log() {
    return node.output().lines();
  }

  @Override
  public void stop() {
    node.stop();
    delete(folder);
  }
}
