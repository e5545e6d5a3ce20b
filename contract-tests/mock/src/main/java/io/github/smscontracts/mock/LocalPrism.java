package io.github.smscontracts.mock;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Prism as a local node process. */
record LocalPrism(URI baseUrl, ChildProcess node, WorkFolder folder) implements RunningPrism {
  static LocalPrism start(SpecSource spec) throws InterruptedException {
    Path script = PrismInstallation.script(PrismInstallation.folderOfUser());
    try {
      WorkFolder folder = WorkFolder.create(spec);
      try {
        return start(script, folder);
      } catch (IOException | MockUnavailableException | InterruptedException e) {
        folder.delete();
        throw e;
      }
    } catch (IOException e) {
      throw new MockUnavailableException("Prism cannot be started: " + e, e);
    }
  }

  private static LocalPrism start(Path script, WorkFolder folder)
      throws IOException, InterruptedException {
    ListeningLine listening = new ListeningLine();
    ChildProcess node = ChildProcess.start(command(script, folder), listening::read);
    node.whenOutputEnds(listening::end);
    try {
      return new LocalPrism(listening.await(node.output()), node, folder);
    } catch (MockUnavailableException | InterruptedException e) {
      node.stop();
      throw e;
    }
  }

  private static ProcessBuilder command(Path script, WorkFolder folder) {
    ProcessBuilder command = new ProcessBuilder("node", "-r", folder.guard().toString());
    command.command().add(script.toString());
    command.command().addAll(PinnedPrism.arguments("127.0.0.1", 0, folder.spec().toString()));
    command.environment().putAll(PinnedPrism.PLAIN_OUTPUT);
    command.environment().remove("NODE_OPTIONS");
    return command;
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
    folder.delete();
  }
}
