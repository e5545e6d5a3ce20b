package io.github.smscontracts.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final String ALLOWED_ICON = "href=\"data:,\"";

  @Test
  void aFailedRunReadsAsAccepted() throws IOException {
    Snapshot.matches("failed.html", HtmlReport.of(ReportSample.failed()));
  }

  @Test
  void aPassedRunReadsAsAccepted() throws IOException {
    Snapshot.matches("passed.html", HtmlReport.of(ReportSample.passed()));
  }

  @Test
  void thePageRefersToNothingOutsideItself() {
    String page = HtmlReport.of(ReportSample.failed()).replace(ALLOWED_ICON, "");

    assertThat(page)
        .doesNotContainIgnoringCase("http:", "https:", "//cdn", "@import", "url(", "src=", "fetch(")
        .doesNotContainIgnoringCase("XMLHttpRequest", "<base", "<iframe", "<object", "<embed");
    assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results())
        .extracting(it -> it.group(1))
        .allMatch(it -> it.startsWith("#"));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    String page = HtmlReport.of(ReportSample.failed());

    assertThat(Pattern.compile("href=\"#([^\"]*)\"").matcher(page).results())
        .extracting(it -> it.group(1))
        .isNotEmpty()
        .allMatch(it -> page.contains(" id=" + it + " ") || page.contains(" id=" + it + ">"));
  }

  @Test
  void dataNeverBecomesMarkup() {
    String page = HtmlReport.of(ReportSample.failed());

    assertThat(page).doesNotContain("<script>alert", "<!-- ").contains("&lt;/script&gt;");
    assertThat(Pattern.compile("</script>").matcher(page).results().map(MatchResult::group))
        .hasSize(2);
  }

  @Test
  void whatWouldReorderOrHideTheTextIsShown() {
    assertThat(Html.of("<p>%s</p>", "a\u202Eb\u0000c").markup())
        .isEqualTo("<p>a\uFFFDb\u2400c</p>");
  }

  @Test
  void theSameReportGivesTheSamePage() {
    assertThat(HtmlReport.of(ReportSample.failed()))
        .isEqualTo(HtmlReport.of(ReportSample.failed()));
  }

  @Test
  void aBrokenSpecificationStillGivesAPageThatOpens() {
    assertThat(HtmlReport.of(ReportSample.huge())).contains("200 more");
  }
}
