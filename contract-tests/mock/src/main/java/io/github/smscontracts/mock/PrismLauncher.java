package io.github.smscontracts.mock;

import java.time.Duration;
import java.util.Optional;

/** Decides between Docker and Node.js. */
final class PrismLauncher {
  private static final Duration TIME_TO_PULL = Duration.ofMinutes(5);

  /** Shorter, because Node.js is the fallback. */
  private static final Duration TIME_TO_PULL_IN_AUTO = Duration.ofSeconds(90);

  private static final System.Logger LOG = System.getLogger(PrismLauncher.class.getName());

  private PrismLauncher() {}

  static RunningPrism launch(SpecSource spec, PrismMode mode) {
    try {
      return switch (mode) {
        case DOCKER -> docker(spec);
        case LOCAL -> local(spec, NodeRuntime.find().orElseThrow(PrismLauncher::noNode));
        case AUTO -> auto(spec);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MockUnavailableException("Interrupted while the mock was starting", e);
    }
  }

  private static RunningPrism docker(SpecSource spec) throws InterruptedException {
    if (!DockerEngine.answers()) {
      throw new MockUnavailableException(
          "Docker mode (prism.mode=docker) needs a running Docker engine: start Docker.");
    }
    DockerEngine.obtain(PinnedPrism.image(), TIME_TO_PULL);
    return DockerPrism.start(spec);
  }

  private static RunningPrism local(SpecSource spec, NodeRuntime node) throws InterruptedException {
    node.requireSupported();
    return LocalPrism.start(spec);
  }

  private static RunningPrism auto(SpecSource spec) throws InterruptedException {
    Throwable withoutDocker = null;
    try {
      if (EngineSockets.ofUser().oneListens() && DockerEngine.answers()) {
        DockerEngine.obtain(PinnedPrism.image(), TIME_TO_PULL_IN_AUTO);
        return DockerPrism.start(spec);
      }
    } catch (MockUnavailableException | LinkageError e) { // the latter: no usable Testcontainers
      withoutDocker = e;
    }
    Optional<NodeRuntime> node = NodeRuntime.find();
    if (node.isEmpty()) {
      throw withoutDocker instanceof MockUnavailableException e ? e : neither(withoutDocker);
    }
    if (withoutDocker != null) {
      LOG.log(
          System.Logger.Level.INFO,
          "The mock uses Node.js instead of Docker: {0}",
          withoutDocker instanceof LinkageError e ? reason(e) : withoutDocker.getMessage());
    }
    return local(spec, node.get());
  }

  private static String reason(LinkageError e) {
    return PrismLauncher.class.getResource("/org/testcontainers/DockerClientFactory.class") == null
        ? "Testcontainers is not on the class path"
        : "Testcontainers does not fit the other libraries here: " + e;
  }

  private static MockUnavailableException noNode() {
    return new MockUnavailableException(
        "Local mode (prism.mode=local) needs Node.js and there is no node on the PATH: install "
            + PinnedPrism.wantedNode()
            + ".");
  }

  private static MockUnavailableException neither(Throwable cause) {
    return new MockUnavailableException(
        "The mock needs Node.js or Docker and found neither: install "
            + PinnedPrism.wantedNode()
            + ", or start Docker.",
        cause);
  }
}
