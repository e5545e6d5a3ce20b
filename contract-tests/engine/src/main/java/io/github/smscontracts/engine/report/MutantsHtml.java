package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What became of specifications that were broken on purpose. */
final class MutantsHtml {

  private static final int LONG = 25;

  private MutantsHtml() {}

  static Html of(Mutants mutants) {
    return Html.of(
        """
        <section id=mutants>
        <h2>Mutants: %s of %s killed</h2>
        <p>A mutant is a specification with one statement changed, and somebody should notice. Several may notice the same one.</p>
        %s%s%s%s</section>
        """,
        Words.number(mutants.killed()),
        Words.number(mutants.total()),
        list("r", "✗", "Survived: nobody noticed", mutants.survived()),
        killers(mutants.killedBy()),
        list("n", "–", "Suppressed: nobody can notice", mutants.suppressed()),
        list("n", "–", "Equivalent: there is nothing to notice", mutants.equivalent()));
  }

  private static Html killers(Map<String, Integer> killedBy) {
    return Html.of(
        """
        <div class=box><table class=list>
        <thead><tr><th scope=col>noticed by</th><th scope=col>mutants</th></tr></thead>
        <tbody>
        %s</tbody></table></div>
        """,
        killedBy.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(
                it ->
                    Html.of(
                        "<tr><th scope=row>%s</th><td>%s</td></tr>\n",
                        it.getKey(), Words.number(it.getValue())))
            .toList());
  }

  private static Html list(String css, String sign, String title, List<Mutant> mutants) {
    return mutants.isEmpty()
        ? Html.NOTHING
        : Html.of(
            """
            <details%s>
            <summary><h3><i class=%s>%s</i> %s</h3> <span class=count>%s</span></summary>
            <ul>
            %s</ul>
            </details>
            """,
            mutants.size() <= LONG ? new Html(" open") : "",
            css,
            sign,
            title,
            Words.count(mutants.size(), "mutant"),
            mutants.stream().map(MutantsHtml::item).toList());
  }

  private static Html item(Mutant mutant) {
    return Html.of(
        "<li>%s%s</li>\n",
        mutant.name(),
        mutant.reason().isEmpty() ? "" : Html.of("<br><small>%s</small>", mutant.reason()));
  }
}
