package io.github.smscontracts.engine.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.report.Report.Half;
import io.github.smscontracts.engine.report.Report.Uncovered;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is not covered, by reason. */
final class GapsHtml {

  /** A longer list is folded. */
  private static final int LONG = 40;

  private final Map<String, Html> rows = new HashMap<>();
  private final Report report;

  GapsHtml(Report report, List<Box> boxes) {
    this.report = report;
    for (Box box : boxes) {
      for (Half half : box.mark().sides()) {
        rows.putIfAbsent(box.cell(half.side()), row(box, half.side()));
      }
    }
  }

  private static Html row(Box box, Side side) {
    return Html.of(
        "<tr><td>%s %s</td><td><a href=\"#%s\">%s</a></td><td>%s, %s</td></tr>\n",
        box.mark().operation(),
        box.mark().part(),
        box.anchor(),
        box.mark().place().isEmpty() ? "as a whole" : box.mark().place(),
        box.mark().keyword(),
        side);
  }

  Html html() {
    if (report.uncovered().isEmpty()) {
      return new Html("<section id=uncovered>\n<h2>Every cell is covered</h2>\n</section>\n");
    }
    return Html.of(
        """
        <section id=uncovered>
        <h2>Not covered: %s of %s</h2>
        <details%s>
        <summary>every one of them, by reason</summary>
        <div class=box><table class=list>
        <thead><tr><th scope=col>message</th><th scope=col>place</th><th scope=col>keyword and side</th></tr></thead>
        %s</table></div>
        </details>
        </section>
        """,
        Words.number(report.uncovered().size()),
        Words.count(report.total(), "cell"),
        report.uncovered().size() <= LONG ? new Html(" open") : "",
        report.uncovered().stream()
            .collect(groupingBy(Uncovered::reason, LinkedHashMap::new, toList()))
            .entrySet()
            .stream()
            .map(it -> group(it.getKey(), it.getValue()))
            .toList());
  }

  private Html group(String reason, List<Uncovered> cells) {
    return Html.of(
        """
        <tbody>
        <tr><th scope=rowgroup colspan=3>%s <small>%s</small></th></tr>
        %s</tbody>
        """,
        reason,
        Words.count(cells.size(), "cell"),
        cells.stream()
            .map(
                it ->
                    rows.getOrDefault(
                        it.cell(), Html.of("<tr><td colspan=3>%s</td></tr>\n", it.cell())))
            .toList());
  }
}
