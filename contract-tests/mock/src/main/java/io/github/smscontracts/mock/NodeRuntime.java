package io.github.smscontracts.mock;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Duration;
import java.util.Optional;

/** The Node.js on the PATH. */
record NodeRuntime(String version) {
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

  /** Finds it; empty if there is none. */
  static Optional<NodeRuntime> find() throws InterruptedException {
    ChildProcess node;
    try {
      node = ChildProcess.start(new ProcessBuilder("node", "--version"));
    } catch (IOException notOnThePath) {
      return Optional.empty();
    }
    node.succeeds(TIME_TO_ANSWER); // or it does not, and its output is no version
    String answer = node.output().toString().strip();
    if (!answer.matches("v\\d+\\..*")) {
      throw new MockUnavailableException("node --version prints no version:\n" + answer);
    }
    return Optional.of(new NodeRuntime(answer.substring(1)));
  }

  /** Rejects an old version early: npm only warns, and Prism fails with a syntax error. */
  void requireSupported() {
    if (Version.parse(version).compareTo(Version.parse(PinnedPrism.oldestNode())) < 0) {
      throw new MockUnavailableException(
          "The Node.js on the PATH is %s, which is too old for the mock: install %s,"
                  .formatted(version, PinnedPrism.wantedNode())
              + " or start Docker and use it (prism.mode=docker).");
    }
  }
}
