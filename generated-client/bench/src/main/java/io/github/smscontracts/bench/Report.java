package io.github.smscontracts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The results as Markdown. */
record Report(Results results) {

  private static final String BEGIN = "<!-- written by the benchmarks: begin -->\n";
  private static final String PLOT = "![Ours and the peers side by side](docs/benchmarks.svg)";
  private static final String END = "<!-- written by the benchmarks: end -->\n";

  /** Puts the tables between the two marks of the page. */
  void writeInto(Path page) throws IOException {
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(page, text.substring(0, begin) + this + text.substring(text.indexOf(END)));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(results.machine() + "\n\n" + PLOT + "\n\n");
    text.append(new Goals(results));
    for (Work work : Work.values()) {
      append(work, text);
    }
    return text.toString();
  }

  private void append(Work work, StringBuilder text) {
    List<Contender> measured =
        List.of(Contender.values()).stream()
            .filter(
                it -> results.of(work).values().stream().anyMatch(by -> by.containsKey("" + it)))
            .toList();
    if (measured.isEmpty()) {
      return;
    }
    text.append("\n### ").append(work.title()).append("\n\n|");
    measured.forEach(contender -> text.append(" | ").append(contender));
    text.append(" |\n|---").append("|---:".repeat(measured.size())).append("|\n");
    for (String measure : results.of(work).keySet()) {
      text.append("| ").append(measure);
      measured.forEach(it -> text.append(" | ").append(cell(work, measure, it)));
      text.append(" |\n");
    }
  }

  private String cell(Work work, String measure, Contender contender) {
    double value = results.value(work, measure, contender);
    double ratio = value / results.best(work, measure, Contender::isFloor);
    return finite("**%.2f** ", ratio, "")
        + finite(value < 100 ? "%.1f" : "%,.0f", value, "–")
        + finite(" ±%.0f %%", results.spread(work, measure, contender), "");
  }

  private static String finite(String format, double value, String otherwise) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : otherwise;
  }
}
