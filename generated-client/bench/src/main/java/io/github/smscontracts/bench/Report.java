package io.github.smscontracts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The results as Markdown. */
final class Report {

  private static final String BEGIN = "<!-- written by the benchmarks: begin -->\n";
  private static final String END = "<!-- written by the benchmarks: end -->\n";

  private final Results results;

  Report(Results results) {
    this.results = results;
  }

  /** Puts the tables between the two marks of the page. */
  void writeInto(Path project) throws IOException {
    Path page = project.resolve("BENCHMARKS.md");
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(page, text.substring(0, begin) + this + text.substring(text.indexOf(END)));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Work work : Work.values()) {
      if (!results.measures(work).isEmpty()) {
        text.append(table(work));
      }
    }
    return text.toString();
  }

  private String table(Work work) {
    StringBuilder head = new StringBuilder("\n### " + work.title() + "\n\n|");
    StringBuilder rule = new StringBuilder("\n|---");
    for (Contender contender : results.contenders(work)) {
      head.append(" | ").append(contender.title());
      rule.append("|---:");
    }
    StringBuilder table = head.append(" |").append(rule).append("|\n");
    for (String measure : results.measures(work)) {
      table.append("| ").append(measure);
      for (Contender contender : results.contenders(work)) {
        table.append(" | ").append(cell(work, measure, contender));
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  private String cell(Work work, String measure, Contender contender) {
    double value = results.value(work, measure, contender);
    if (Double.isNaN(value)) {
      return "–";
    }
    double floor = results.best(work, measure, Contender::isFloor);
    return String.format(
        Locale.ROOT,
        value < 100 ? "%.2f<br>%.1f ±%.0f %%" : "%.2f<br>%,.0f ±%.0f %%",
        value / floor,
        value,
        results.spread(work, measure, contender) / 2);
  }
}
