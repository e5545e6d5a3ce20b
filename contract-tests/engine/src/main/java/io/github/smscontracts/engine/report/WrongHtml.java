package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.report.Report.Judged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is wrong, case by case. */
final class WrongHtml {

  /** More texts than these are for no reader; a broken specification gives thousands. */
  static final int MOST = 100;

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Judged> wrong;
  private final List<String> others;
  private final List<String> disagreed;

  WrongHtml(Report report, List<Box> boxes) {
    wrong = report.wrong();
    others = report.otherFailures();
    disagreed = report.disagreed();
    for (Box box : boxes) {
      box.mark().sides().stream()
          .flatMap(half -> half.cases().stream())
          .forEach(it -> this.boxes.putIfAbsent(it.name(), box));
    }
  }

  Html html() {
    if (wrong.isEmpty() && others.isEmpty() && disagreed.isEmpty()) {
      return Html.NOTHING;
    }
    return Html.of(
        """
        <section id=wrong>
        <h2>What is wrong</h2>
        %s%s%s%s%s</section>
        """,
        faults(),
        IntStream.range(0, Math.min(MOST, wrong.size())).mapToObj(this::failure).toList(),
        wrong.size() <= MOST
            ? ""
            : Html.of(
                "<p>%s more: their boxes are red below, their texts are in the output of the tests.</p>\n",
                Words.number(wrong.size() - MOST)),
        otherFailures(),
        disagreement());
  }

  private Html faults() {
    Map<String, Long> counts =
        wrong.stream()
            .flatMap(it -> Failure.of(it).fault().stream())
            .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? Html.NOTHING
        : Html.of(
            "<p>At fault: %s.</p>\n",
            Words.list(
                counts.entrySet().stream()
                    .map(it -> it.getKey() + " (" + Words.number(it.getValue().intValue()) + ")")
                    .toList()));
  }

  private Html failure(int number) {
    Failure failure = Failure.of(wrong.get(number));
    return Html.of(
        """
        <article id=w%s>
        <h3><a href="#%s">%s</a></h3>
        <dl>
        %s</dl>
        </article>
        """,
        String.valueOf(number),
        boxes.containsKey(failure.name()) ? boxes.get(failure.name()).anchor() : "",
        failure.name(),
        failure.lines().stream()
            .map(
                it ->
                    Html.of(
                        "<dt>%s</dt><dd%s>%s</dd>\n",
                        it.key(),
                        it.key().equals("again") ? new Html(" class=again") : "",
                        it.value()))
            .toList());
  }

  private Html otherFailures() {
    return others.isEmpty()
        ? Html.NOTHING
        : Html.of(
            "<h3>%s that failed</h3>\n<ul>\n%s</ul>\n",
            Words.count(others.size(), "other test"),
            others.stream().limit(MOST).map(it -> Html.of("<li>%s</li>\n", it)).toList());
  }

  private Html disagreement() {
    return disagreed.isEmpty()
        ? Html.NOTHING
        : Html.of(
            """
            <details>
            <summary>%s on which the oracles disagree</summary>
            <ul>
            %s</ul>
            </details>
            """,
            Words.count(disagreed.size(), "case"), disagreed.stream().map(this::named).toList());
  }

  private Html named(String name) {
    return boxes.containsKey(name)
        ? Html.of("<li><a href=\"#%s\">%s</a></li>\n", boxes.get(name).anchor(), name)
        : Html.of("<li>%s</li>\n", name);
  }
}
