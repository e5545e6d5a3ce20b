package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.report.Report.Half;
import io.github.smscontracts.engine.report.Report.Mark;
import io.github.smscontracts.engine.report.Report.State;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One keyword at one place, as a box of the matrix with a half for each side. */
record Box(int number, Mark mark) {

  static List<Box> of(Report report) {
    List<Mark> marks = report.marks();
    return IntStream.range(0, marks.size()).mapToObj(it -> new Box(it, marks.get(it))).toList();
  }

  /** Its name in a link. */
  String anchor() {
    return "m" + number;
  }

  Column column() {
    return Column.of(mark.keyword());
  }

  String cell(Side side) {
    return new Cell(mark.operation(), mark.part(), mark.place(), mark.keyword(), side).toString();
  }

  String where() {
    return (mark.place().isEmpty() ? mark.part() : mark.place()) + ": " + mark.keyword();
  }

  Html html(Map<String, String> reasons) {
    return Html.of(
        "<button id=%s class=%s title=\"%s\">%s%s%s</button>",
        anchor(),
        Sign.of(mark.state()).css(),
        tooltip(reasons),
        label(),
        half(Side.VALID),
        half(Side.INVALID));
  }

  private Html label() {
    String label = column().label();
    return label.isEmpty() ? Html.NOTHING : Html.of("<b>%s</b>", label);
  }

  private Html half(Side side) {
    return mark.sides().stream()
        .filter(it -> it.side() == side)
        .findFirst()
        .map(it -> Sign.of(it.state()))
        .map(it -> Html.of("<i class=%s>%s</i>", it.css(), it.sign()))
        .orElse(new Html("<i></i>"));
  }

  private String tooltip(Map<String, String> reasons) {
    StringBuilder text = new StringBuilder(where());
    for (Half half : mark.sides()) {
      text.append("\n%s: %s".formatted(half.side(), words(half)));
      if (half.cases().isEmpty() && reasons.containsKey(cell(half.side()))) {
        text.append(": ").append(reasons.get(cell(half.side())));
      }
    }
    return text.toString();
  }

  private static String words(Half half) {
    if (half.cases().isEmpty()) {
      return "no case";
    }
    long wrong = half.cases().stream().filter(it -> !it.wrong().isEmpty()).count();
    String cases = Words.count(half.cases().size(), "case") + ", ";
    return cases
        + switch (half.state()) {
          case RED -> Words.number((int) wrong) + " wrong";
          case NONE -> "no party is believed";
          case GREEN, YELLOW -> Sign.of(half.state()).words();
        };
  }

  boolean is(State state) {
    return mark.state() == state;
  }
}
