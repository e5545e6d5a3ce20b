package io.github.smscontracts.bench;

import java.util.List;
import java.util.Locale;

/** Ours and the peers side by side, as SVG: a panel of bars for each of the main measures. */
record Plot(Results results) {

  private record Panel(Work work, String measure) {}

  private static final List<Panel> PANELS =
      List.of(
          new Panel(Work.READ, "CPU of a call, 1 thread, µs"),
          new Panel(Work.READ, "latency, 1 thread, µs"),
          new Panel(Work.UPDATE, "CPU of a call, 1 thread, µs"),
          new Panel(Work.UPDATE, "latency, 1 thread, µs"),
          new Panel(Work.READ, "calls/s, 32 threads"),
          new Panel(Work.READ, "calls/s after 5 s, 32 threads"),
          new Panel(Work.READ, "CPU of the compiler, s"),
          new Panel(Work.READ, Benchmarks.FIRST));
  private static final int WIDTH = 420;
  private static final int HEIGHT = 40 + 20 * Contender.values().length;
  private static final int LABEL = 120;
  private static final int BAR = 230;

  @Override
  public String toString() {
    int rows = (PANELS.size() + 1) / 2;
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                    .formatted(2 * WIDTH, rows * HEIGHT)
                + "font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int i = 0; i < PANELS.size(); i++) {
      svg.append("<g transform=\"translate(%d %d)\">%n".formatted(i % 2 * WIDTH, i / 2 * HEIGHT));
      append(PANELS.get(i), svg);
      svg.append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private void append(Panel panel, StringBuilder svg) {
    String better = Results.isMoreBetter(panel.measure()) ? "more" : "less";
    svg.append(
        "<text x=\"10\" y=\"22\" font-weight=\"bold\">%s: %s (%s is better)</text>%n"
            .formatted(panel.work().title(), panel.measure(), better));
    double longest = 0;
    for (Contender contender : Contender.values()) {
      double value = results.value(panel.work(), panel.measure(), contender);
      longest = Double.isNaN(value) ? longest : Math.max(longest, value);
    }
    int y = 32;
    for (Contender contender : Contender.values()) {
      double value = results.value(panel.work(), panel.measure(), contender);
      if (!Double.isNaN(value)) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                    + "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"14\" fill=\"%s\"/>"
                    + "<text x=\"%.0f\" y=\"%d\">%s</text>%n",
                LABEL,
                y + 11,
                contender,
                LABEL + 6,
                y,
                BAR * value / longest,
                contender.isFloor() ? "#bbb" : contender.isStock() ? "#777" : "#1a6fd4",
                LABEL + 10 + BAR * value / longest,
                y + 11,
                String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value)));
      }
      y += 20;
    }
  }
}
