package io.github.smscontracts.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void aRunWithNothingWrongPasses() {
    assertThat(ReportSample.passed().passed()).isTrue();
  }

  @Test
  void aRunFailsForEachReasonThatFailsTheBuild() {
    assertThat(ReportSample.failed().reasons())
        .containsExactly(
            "2 of 7 cases are wrong",
            "1 other test failed",
            "the oracles disagree on 1 case",
            "55.5 % of the cells are covered, at least 99.0 % must be",
            "1 mutant survived");
  }

  @Test
  void onlyAllIsAHundredPercent() {
    assertThat(Words.percent(6999, 7000)).isEqualTo("99.9 %");
    assertThat(Words.percent(7000, 7000)).isEqualTo("100.0 %");
  }

  @Test
  void theJsonReadsAsAccepted() throws IOException {
    String json = ReportFolder.json(ReportSample.passed());

    Snapshot.matches("report.json", new JsonMapper().readTree(json).toPrettyString() + "\n");
  }

  @Test
  void aSummaryReadsAsAccepted() throws IOException {
    Snapshot.matches("failed.md", Summary.of(ReportSample.failed()));
    Snapshot.matches("passed.md", Summary.of(ReportSample.passed()));
  }

  @Test
  void aCommentIsNeverTooLongForGitHub() {
    assertThat(Summary.of(ReportSample.huge()).getBytes(StandardCharsets.UTF_8))
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
