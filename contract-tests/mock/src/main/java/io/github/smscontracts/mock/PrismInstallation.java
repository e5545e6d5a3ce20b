package io.github.smscontracts.mock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The pinned npm tree in the user's cache folder, one folder per lock file. */
final class PrismInstallation {
  private static final Duration TIME_TO_INSTALL = Duration.ofMinutes(5);
  private static final System.Logger LOG = System.getLogger(PrismInstallation.class.getName());

  private PrismInstallation() {}

  static Path folderOfUser() {
    String system = System.getProperty("os.name");
    return cache(system, System::getenv, Path.of(System.getProperty("user.home")))
        .resolve("sms-contracts")
        .resolve("prism-" + PinnedPrism.lockHash());
  }

  /** The user's cache folder on an operating system. */
  static Path cache(String system, UnaryOperator<String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absoluteOr(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"));
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Caches");
    }
    return absoluteOr(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"));
  }

  /** The path, unless it is relative, which the XDG specification tells to ignore. */
  private static Path absoluteOr(String path, Path otherwise) {
    return path != null && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
  }

  /**
   * Returns Prism's main script, after npm ci unless that has completed before. The marker is
   * written last and lies in node_modules, which npm ci empties: an aborted run is repeated.
   * Synchronized, because a file lock throws for a second thread instead of waiting.
   */
  static synchronized Path script(Path folder) throws InterruptedException {
    Path marker = folder.resolve("node_modules/.complete");
    try {
      if (!Files.exists(marker)) {
        Files.createDirectories(folder);
        try (FileChannel channel = openLock(folder)) {
          channel.lock(); // other JVMs; closing the channel ends it
          if (!Files.exists(marker)) {
            npmCi(folder);
            Files.createFile(marker);
          }
        }
      }
    } catch (IOException e) {
      throw new MockUnavailableException("Prism cannot be installed into " + folder + ": " + e, e);
    }
    return folder.resolve("node_modules/@stoplight/prism-cli/dist/index.js");
  }

  private static FileChannel openLock(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static void npmCi(Path folder) throws IOException, InterruptedException {
    LOG.log(
        System.Logger.Level.INFO,
        "Installing Prism {0} into {1}, once",
        PinnedPrism.version(),
        folder);
    ChildProcess npm = start(folder);
    if (!npm.succeeds(TIME_TO_INSTALL)) {
      throw new MockUnavailableException(
          "npm ci could not install Prism %s into %s; the first run needs the npm registry:\n%s"
              .formatted(PinnedPrism.version(), folder, npm.output()));
    }
  }

  /**
   * Starts npm ci, without install scripts, which the tree does not need; npx would leave Prism
   * running. Only the environment reaches the node below npm, so that loads the guard.
   */
  private static ChildProcess start(Path folder) throws IOException {
    PinnedPrism.unpack(PinnedPrism.PACKAGE, folder);
    PinnedPrism.unpack(PinnedPrism.LOCK, folder);
    Path guard = PinnedPrism.unpack(PinnedPrism.GUARD, folder);
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    String npm = windows ? "npm.cmd" : "npm";
    ProcessBuilder command =
        new ProcessBuilder(
                npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
            .directory(folder.toFile());
    // quoted because of spaces; a backslash escapes within quotes
    String require = "--require \"" + guard.toString().replace('\\', '/') + "\"";
    command.environment().merge("NODE_OPTIONS", require, (own, ours) -> own + " " + ours);
    try {
      return ChildProcess.start(command);
    } catch (IOException e) {
      throw new MockUnavailableException(
          "Prism is not installed yet and there is no npm on the PATH: install "
              + PinnedPrism.wantedNode()
              + ", or start Docker and use it (prism.mode=docker).",
          e);
    }
  }
}
