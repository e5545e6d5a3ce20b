package io.github.smscontracts.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SummaryReportTest {

  @Test
  void aFailedRunReadsAsAccepted() throws IOException {
    Snapshot.matches("failed.md", SummaryReport.of(ReportSample.failed()));
  }

  @Test
  void aPassedRunReadsAsAccepted() throws IOException {
    Snapshot.matches("passed.md", SummaryReport.of(ReportSample.passed()));
  }

  @Test
  void aCommentIsNeverTooLongForGitHub() {
    assertThat(SummaryReport.of(ReportSample.huge()).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(60_000);
  }

  @Test
  void codeHoldsAnyText() {
    assertThat(Markdown.code("a`b``c")).isEqualTo("```a`b``c```");
    assertThat(Markdown.code("`a\nb")).isEqualTo("`` `a b ``");
    assertThat(Markdown.cell("a|b")).isEqualTo("`a\\|b`");
    assertThat(Markdown.block("````")).isEqualTo("`````text\n````\n`````\n");
  }
}
