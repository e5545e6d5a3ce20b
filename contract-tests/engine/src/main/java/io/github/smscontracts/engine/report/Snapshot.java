package io.github.smscontracts.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a reader sees, compared with what was accepted before. */
public final class Snapshot {

  private static final Path ACCEPTED = Path.of("src", "test", "resources", "snapshots");
  private static final Path FOUND = Path.of("target", "snapshots");

  private Snapshot() {}

  static void matches(String name, String text) throws IOException {
    matches(ACCEPTED.resolve(name), text);
  }

  /** The same with a file that stands elsewhere, in the folder of this module. */
  public static void matches(Path accepted, String text) throws IOException {
    Path found = Files.createDirectories(FOUND).resolve(accepted.getFileName());
    Files.writeString(found, text);
    String before = Files.exists(accepted) ? Files.readString(accepted).replace("\r\n", "\n") : "";
    if (!before.equals(text)) {
      throw new AssertionError(
          """
          %s is not what was accepted. %s
          Look at it. If it is as it should be, accept it:
            cp %s %s
          """
              .formatted(
                  found.toAbsolutePath(),
                  difference(before.lines().toList(), text.lines().toList()),
                  found.toAbsolutePath(),
                  accepted.toAbsolutePath()));
    }
  }

  private static String difference(List<String> before, List<String> now) {
    int line = 0;
    while (line < Math.min(before.size(), now.size()) && before.get(line).equals(now.get(line))) {
      line++;
    }
    return "The first difference is in line %s:\n  accepted: %s\n  found:    %s"
        .formatted(line + 1, at(before, line), at(now, line));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? Markdown.shortened(lines.get(line), 200) : "the end";
  }
}
