package io.github.smscontracts.engine.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report as files: for programs, for a pull request, for a browser. */
public final class ReportFolder {

  public static final Path OF_THE_BUILD = Path.of("target", "contract-report");

  private ReportFolder() {}

  /** No report of an earlier run must stand for one that does not come to its end. */
  public static void begin(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : List.of("report.json", "index.html")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      write(folder, "summary.md", "## \u274c Contract suite did not come to its end\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, "report.json", JsonReport.of(report));
    write(folder, "index.html", HtmlReport.of(report));
    write(folder, "summary.md", SummaryReport.of(report));
  }

  /** Half a character that a case has chosen becomes a question mark, not an exception. */
  private static void write(Path folder, String name, String text) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
