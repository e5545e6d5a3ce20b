package io.github.smscontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.engine.report.ReportFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Writes the report; runs last, because it reports on the other tests. */
@Order(Integer.MAX_VALUE)
class ReportTest {

  @Test
  void theReportIsWritten() throws IOException {
    Path folder = ReportFolder.OF_THE_BUILD;

    ReportFolder.write(ReportOfRun.get(), folder);
    Files.writeString(
        folder.resolve("responses.json"), ContractRun.get().responses().toPrettyString());

    assertThat(folder.resolve("index.html")).isNotEmptyFile();
    assertThat(folder.resolve("report.json")).isNotEmptyFile();
    assertThat(folder.resolve("summary.md")).isNotEmptyFile();
  }
}
