package io.github.smscontracts.contract.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report as files: for programs, for a pull request, for a browser. */
public final class ReportFolder {

  private ReportFolder() {}

  public static void write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.json"), JsonReport.of(report));
  }
}
