package io.github.smscontracts.contract.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report as files: for programs, for a pull request, for a browser. */
public final class ReportFolder {

  private ReportFolder() {}

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
