package io.github.smscontracts.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @TempDir private Path folder;

  @Test
  void thePageRefersToNothingOutsideItself() throws IOException {
    assertThat(page(ReportSample.failed()))
        .doesNotContainIgnoringCase("http:", "https:", "//cdn", "@import", "url(", "src=", "fetch(")
        .doesNotContainIgnoringCase("XMLHttpRequest", "<base", "<iframe", "<object", "<embed");
  }

  @Test
  void dataNeverBecomesMarkup() throws IOException {
    assertThat(page(ReportSample.failed()))
        .doesNotContain("<script>alert", "<!-- ", "innerHTML")
        .containsOnlyOnce("</script>\n<script>")
        .containsOnlyOnce("</script>\n</body>");
  }

  @Test
  void theFailuresComeFirstWithAllThatIsKnownOfThem() throws IOException {
    JsonNode seen = run(ReportSample.failed(), "#w0");

    assertThat(seen.get("title").asText()).isEqualTo("Failed: contract report");
    assertThat(seen.get("text").asText())
        .containsSubsequence("Failed", "2 of 7 cases are wrong", "at fault", "the client")
        .containsSubsequence("place", "body /items/0/name", "Prism: refuses; ", "$ACME_BASE_URL")
        .containsSubsequence("Failures", "Not covered: 4 of 9 cells", "Every place and keyword")
        .containsSubsequence("any text is one", "a/b/<", "trusted on 2 of 2", "6 of 9 killed")
        .contains(ReportSample.HOSTILE);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    JsonNode seen = run(ReportSample.failed(), "#m5");

    assertThat(seen.get("panel").asText()).contains("minLength", "what is wrong");
    assertThat(seen.get("links")).isNotEmpty().isSubsetOf(seen.get("ids"));
  }

  @Test
  void aBoxShowsItsCases() throws IOException {
    assertThat(run(ReportSample.failed(), "#m1").get("panel").asText())
        .contains("query: undeclared parameter", "Invalid: must be refused", "unknown=1")
        .contains("○ refuses", "● refuses");
  }

  @Test
  void aRunWithNothingWrongShowsNoFailures() throws IOException {
    assertThat(run(ReportSample.passed(), "").get("text").asText())
        .contains("Passed", "Every cell is covered", "mvn -Pfull verify runs them")
        .doesNotContain("Failures");
  }

  private static String page(Report report) throws IOException {
    return ReportFolder.page(ReportFolder.json(report)).replace("href=\"data:,\"", "");
  }

  /** What the script makes of a report, in a document of its own. */
  private JsonNode run(Report report, String hash) throws IOException {
    Path page = Files.writeString(folder.resolve("index.html"), page(report));
    List<String> command = List.of("node", "src/test/resources/page.mjs", page.toString(), hash);
    return new JsonMapper().readTree(started(command).getInputStream());
  }

  private static Process started(List<String> command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return abort("needs Node: " + e);
    }
  }
}
