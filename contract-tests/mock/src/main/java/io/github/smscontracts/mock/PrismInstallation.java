package io.github.smscontracts.mock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The pinned npm tree in the user's cache folder, one folder per lock file. */
final class PrismInstallation {
  private static final Duration TIME_TO_INSTALL = Duration.ofMinutes(5);
  private static final System.Logger LOG = System.getLogger(PrismInstallation.class.getName());

  private PrismInstallation() {}

  static Path folderOfUser() {
    return CacheFolder.ofUser().resolve("sms-contracts").resolve("prism-" + PinnedPrism.lockHash());
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
    ChildProcess npm = Npm.ci(folder);
    if (!npm.succeeds(TIME_TO_INSTALL)) {
      throw new MockUnavailableException(
          "npm ci could not install Prism %s into %s; the first run needs the npm registry:\n%s"
              .formatted(PinnedPrism.version(), folder, npm.output()));
    }
  }
}
