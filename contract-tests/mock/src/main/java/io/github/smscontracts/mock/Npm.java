package io.github.smscontracts.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The npm on the PATH. */
final class Npm {
  private Npm() {}

  /**
   * Runs npm ci, without install scripts, which the tree does not need; npx would leave Prism
   * running.
   */
  static ChildProcess ci(Path folder) throws IOException {
    PinnedPrism.unpack(PinnedPrism.PACKAGE, folder);
    PinnedPrism.unpack(PinnedPrism.LOCK, folder);
    Path guard = PinnedPrism.unpack(PinnedPrism.GUARD, folder);
    ProcessBuilder command =
        new ProcessBuilder(
                program(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
            .directory(folder.toFile());
    command.environment().merge("NODE_OPTIONS", require(guard), (own, ours) -> own + " " + ours);
    try {
      return ChildProcess.start(command, line -> {});
    } catch (IOException e) {
      throw new MockUnavailableException(
          "Prism is not installed yet and there is no npm on the PATH: install "
              + PinnedPrism.wantedNode()
              + ", or start Docker and use it (prism.mode=docker).",
          e);
    }
  }

  private static String program() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? "npm.cmd" : "npm";
  }

  /**
   * The NODE_OPTIONS that load the guard, because only the environment reaches the node below npm.
   * Quoted because of spaces; a backslash escapes within quotes.
   */
  private static String require(Path guard) {
    return "--require \"" + guard.toString().replace('\\', '/') + "\"";
  }
}
