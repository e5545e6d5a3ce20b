package io.github.smscontracts.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares output with its accepted snapshot. */
public final class Snapshot {

  private Snapshot() {}

  static void matches(String name, String text) throws IOException {
    matches(Path.of("src", "test", "resources", "snapshots", name), text);
  }

  /** Compares with a snapshot elsewhere in this module. */
  public static void matches(Path accepted, String text) throws IOException {
    Path found =
        Files.createDirectories(Path.of("target/snapshots")).resolve(accepted.getFileName());
    Files.writeString(found, text);
    List<String> before = Files.exists(accepted) ? Files.readAllLines(accepted) : List.of();
    List<String> other = text.lines().filter(line -> !before.contains(line)).limit(3).toList();
    if (!before.equals(text.lines().toList())) {
      throw new AssertionError(
          """
          %s is not what was accepted, as in %s
          Look at it. If it is as it should be, accept it:
            cp %s %s
          """
              .formatted(found, other, found.toAbsolutePath(), accepted.toAbsolutePath()));
    }
  }
}
