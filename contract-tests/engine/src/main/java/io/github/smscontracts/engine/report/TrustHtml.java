package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.Trust;
import io.github.smscontracts.engine.report.Report.Unenforced;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is believed on what. */
final class TrustHtml {

  private final Map<String, List<String>> believed;
  private final Set<String> oracles;
  private final Trust trust;

  TrustHtml(Trust trust) {
    this.trust = trust;
    believed = new TreeMap<>(trust.believed());
    oracles =
        Stream.concat(
                believed.values().stream().flatMap(Collection::stream),
                trust.unenforced().stream().map(Unenforced::oracle))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  Html html() {
    return Html.of(
        """
        <section id=trust>
        <h2>Who is believed on what</h2>
        <p>Small specifications with known answers, the canaries, are put to every oracle. It is
        believed on a keyword in a place only if it answers every question of that kind right.</p>
        <ul>
        %s</ul>
        %s%s%s</section>
        """,
        oracles.stream().map(this::summary).toList(),
        wrong("Answered wrong, and our specifications say such a thing", true),
        wrong("Answered wrong, but our specifications avoid it", false),
        certificates());
  }

  private Html summary(String oracle) {
    long certified = believed.values().stream().filter(it -> it.contains(oracle)).count();
    return Html.of(
        "<li>%s: believed on %s of %s kinds of questions</li>\n",
        oracle, Words.number((int) certified), Words.number(believed.size()));
  }

  private Html wrong(String title, boolean used) {
    List<Unenforced> questions =
        trust.unenforced().stream().filter(it -> it.used() == used).toList();
    return questions.isEmpty()
        ? Html.NOTHING
        : Html.of(
            """
            <details%s>
            <summary><h3>%s</h3> <span class=count>%s</span></summary>
            <div class=box><table class=list>
            <thead><tr><th scope=col>oracle</th><th scope=col>on</th><th scope=col>what is true</th></tr></thead>
            <tbody>
            %s</tbody></table></div>
            </details>
            """,
            used ? new Html(" open") : "",
            title,
            Words.count(questions.size(), "question"),
            questions.stream()
                .map(
                    it ->
                        Html.of(
                            "<tr><td>%s</td><td>%s</td><td class=data>%s</td></tr>\n",
                            it.oracle(), it.certificate(), it.question()))
                .toList());
  }

  private Html certificates() {
    return Html.of(
        """
        <details>
        <summary><h3>Every kind of question</h3> <span class=count>%s</span></summary>
        <div class=box><table class=list>
        <thead><tr><th scope=col>on</th>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        </details>
        """,
        Words.count(believed.size(), "kind"),
        oracles.stream().map(it -> Html.of("<th scope=col>%s</th>", it)).toList(),
        believed.entrySet().stream()
            .map(
                it ->
                    Html.of(
                        "<tr><th scope=row>%s</th>%s</tr>\n",
                        it.getKey(),
                        oracles.stream().map(oracle -> told(it.getValue(), oracle)).toList()))
            .toList());
  }

  private static Html told(List<String> believed, String oracle) {
    return new Html(
        believed.contains(oracle)
            ? "<td><i class=g>✓</i> believed</td>"
            : "<td><i class=n>–</i> not believed</td>");
  }
}
