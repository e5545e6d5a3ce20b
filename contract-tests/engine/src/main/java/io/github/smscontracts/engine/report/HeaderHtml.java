package io.github.smscontracts.engine.report;

import java.util.List;

/** The verdict, and the run in numbers. */
final class HeaderHtml {

  private final Report report;

  HeaderHtml(Report report) {
    this.report = report;
  }

  Html html() {
    Conclusion conclusion = Conclusion.of(report);
    return Html.of(
        """
        <header class=%s>
        <h1>Contract report</h1>
        <p class=verdict><i class=%s>%s</i> %s</p>
        %s</header>
        <dl class=facts>
        %s</dl>
        """,
        conclusion.passed() ? "passed" : "failed",
        conclusion.passed() ? "g" : "r",
        conclusion.passed() ? "✓" : "✗",
        conclusion.passed() ? "Passed" : "Failed",
        why(conclusion),
        facts());
  }

  private static Html why(Conclusion conclusion) {
    return conclusion.passed()
        ? new Html("<p>The clients and the mocks do what the specifications say.</p>\n")
        : Html.of(
            "<ul>\n%s</ul>\n",
            conclusion.faults().stream().map(it -> Html.of("<li>%s</li>\n", it)).toList());
  }

  private List<Html> facts() {
    int wrongAnswers = report.trust().unenforced().size();
    return List.of(
        fact("Operations", Words.number(report.operations().size()), ""),
        fact("Cases", Words.number(report.cases()), "requests and responses that were judged"),
        fact("Time", Words.decimal(report.seconds()) + " s", "without the start of the mocks"),
        fact("Mocks", report.mode(), "where they ran"),
        fact(
            "Coverage",
            Words.percent(report.covered(), report.total()),
            "%s of %s cells; a cell is one side of a keyword at a place"
                .formatted(Words.number(report.covered()), Words.number(report.total()))),
        fact(
            "Oracles",
            Words.number(report.agreed()) + " agreed",
            Words.number(report.disagreed().size()) + " disagreed, where both are believed"),
        fact(
            "Canaries",
            Words.number(report.trust().run()),
            "questions with a known answer; %s answered wrong"
                .formatted(Words.number(wrongAnswers))),
        report
            .mutants()
            .map(
                it ->
                    fact(
                        "Mutants",
                        "%s of %s".formatted(Words.number(it.killed()), Words.number(it.total())),
                        "killed; %s survived".formatted(Words.number(it.survived().size()))))
            .orElseGet(() -> fact("Mutants", "not run", "mvn -Pfull verify runs them")));
  }

  private static Html fact(String name, String value, String more) {
    return Html.of(
        "<div><dt>%s</dt><dd><strong>%s</strong> <small>%s</small></dd></div>\n",
        name, value, more);
  }
}
