package io.github.smscontracts.engine.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.smscontracts.engine.report.Report.Half;
import io.github.smscontracts.engine.report.Report.State;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation, every message of it, every place, every keyword. */
final class MatrixHtml {

  private static final int DEEPEST = 12;

  private final Map<String, String> reasons = new LinkedHashMap<>();

  MatrixHtml(Report report) {
    report.uncovered().forEach(it -> reasons.putIfAbsent(it.cell(), it.reason()));
  }

  Html of(List<Box> boxes) {
    return Html.of(
        """
        <section id=matrix>
        <h2>Every place and keyword</h2>
        %s%s</section>
        """,
        legend(),
        grouped(boxes, it -> it.mark().vendor() + " " + it.mark().operation()).values().stream()
            .map(this::operation)
            .toList());
  }

  private static Html legend() {
    return Html.of(
        """
        <p>A row is a place of a message, a column is a keyword of the specification. A box shows
        how the keyword came off there: its left half stands for what is valid and must be accepted,
        its right half for what is invalid and must be refused; some keywords have one half only.
        The frame of a box is that of its weaker half.</p>
        <ul class=legend>
        %s<li><span class="sample y"><b>string</b><i class=g>✓</i><i class=n>–</i></span> for example:
        text was accepted as it should be, and nothing was sent that is no text</li>
        </ul>
        <p class=only><label><input type=checkbox id=only> show only what is not green</label></p>
        <noscript><p>Without JavaScript the cases behind a box are not shown; all else is.</p></noscript>
        """,
        Stream.of(State.values())
            .map(
                it ->
                    Html.of(
                        "<li><i class=%s>%s</i> %s</li>\n",
                        Sign.of(it).css(), Sign.of(it).sign(), meaning(it)))
            .toList());
  }

  private static String meaning(State state) {
    return switch (state) {
      case GREEN -> "two parties or more are believed on it, and all of them agree";
      case YELLOW -> "only one party is believed on it, and it agrees";
      case RED -> "a party that is believed says otherwise";
      case NONE -> "there is no case";
    };
  }

  private Html operation(List<Box> boxes) {
    return Html.of(
        """
        <details class=operation open>
        <summary><h3>%s <small>%s</small></h3>%s</summary>
        %s</details>
        """,
        boxes.get(0).mark().operation(),
        boxes.get(0).mark().vendor(),
        counts(boxes),
        grouped(boxes, it -> it.mark().part()).values().stream().map(this::part).toList());
  }

  private Html part(List<Box> boxes) {
    List<String> titles =
        boxes.stream()
            .map(it -> it.column().title())
            .distinct()
            .sorted(Comparator.comparing(Column::order))
            .toList();
    return Html.of(
        """
        <details class=part data-of="%s %s"%s>
        <summary><h4>%s</h4>%s</summary>
        <div class=box><table>
        <thead><tr><th scope=col>place</th>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        </details>
        """,
        boxes.get(0).mark().operation(),
        boxes.get(0).mark().part(),
        boxes.stream().anyMatch(it -> it.is(State.RED)) ? " open" : "",
        boxes.get(0).mark().part(),
        counts(boxes),
        titles.stream().map(it -> Html.of("<th scope=col>%s</th>", breakable(it))).toList(),
        PlaceTree.rows(boxes).stream().map(it -> row(it, titles)).toList());
  }

  /** Long names may break where a word of theirs begins. */
  private static List<Html> breakable(String name) {
    return Stream.of(name.split("(?=[A-Z])")).map(it -> Html.of("%s<wbr>", it)).toList();
  }

  private Html row(PlaceTree.Row row, List<String> titles) {
    Map<String, List<Box>> boxes = grouped(row.boxes(), it -> it.column().title());
    return Html.of(
        "<tr%s><th scope=row class=d%s title=\"%s\">%s</th>%s</tr>\n",
        row.calm() ? new Html(" class=calm") : "",
        Math.min(row.depth(), DEEPEST),
        row.place(),
        row.label(),
        titles.stream()
            .map(
                it ->
                    Html.of(
                        "<td>%s",
                        boxes.getOrDefault(it, List.of()).stream()
                            .map(box -> box.html(reasons))
                            .toList()))
            .toList());
  }

  private static Html counts(List<Box> boxes) {
    Map<State, Long> halves =
        boxes.stream()
            .flatMap(it -> it.mark().sides().stream())
            .collect(groupingBy(Half::state, TreeMap::new, Collectors.counting()));
    return Html.all(
        Stream.of(State.RED, State.NONE, State.YELLOW, State.GREEN)
            .filter(halves::containsKey)
            .map(
                it ->
                    Html.of(
                        "<span class=count><i class=%s>%s</i> %s %s</span>",
                        Sign.of(it).css(),
                        Sign.of(it).sign(),
                        Words.number(halves.get(it).intValue()),
                        Sign.of(it).words())));
  }

  private static Map<String, List<Box>> grouped(List<Box> boxes, Function<Box, String> by) {
    return boxes.stream().collect(groupingBy(by, LinkedHashMap::new, toList()));
  }
}
