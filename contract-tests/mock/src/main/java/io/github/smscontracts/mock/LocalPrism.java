package io.github.smscontracts.mock;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Prism as a local node process. */
record LocalPrism(URI baseUrl, ChildProcess node, WorkFolder folder) implements RunningPrism {
  static LocalPrism start(SpecSource spec) throws InterruptedException {
    Path script = PrismInstallation.script(PrismInstallation.folderOfUser());
    ListeningLine listening = new ListeningLine();
    WorkFolder folder = workFolder(spec);
    ChildProcess node;
    try {
      node = ChildProcess.start(command(script, folder), listening::read);
    } catch (IOException e) {
      folder.delete();
      throw unavailable(e);
    }
    node.whenOutputEnds(listening::end);
    try {
      return new LocalPrism(listening.await(node.output()), node, folder);
    } catch (MockUnavailableException | InterruptedException e) {
      stop(node, folder);
      throw e;
    }
  }

  private static WorkFolder workFolder(SpecSource spec) {
    try {
      return WorkFolder.create(spec);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private static MockUnavailableException unavailable(IOException e) {
    return new MockUnavailableException("Prism cannot be started: " + e, e);
  }

  private static ProcessBuilder command(Path script, WorkFolder folder) {
    ProcessBuilder command = new ProcessBuilder("node", "-r", folder.guard().toString());
    command.command().add(script.toString());
    command.command().addAll(PinnedPrism.arguments("127.0.0.1", 0, folder.spec().toString()));
    command.environment().putAll(PinnedPrism.PLAIN_OUTPUT);
    command.environment().remove("NODE_OPTIONS");
    return command;
  }

  private static void stop(ChildProcess node, WorkFolder folder) {
    node.stop();
    folder.delete();
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
    stop(node, folder);
  }
}
