package io.github.smscontracts.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The client's performance goals, and whether it met them. */
final class Goals {

  private static final double BYTES_OF_A_CALL = 45;

  private final Measurements measured;
  private final StringBuilder rows = new StringBuilder();

  Goals(Measurements measured) {
    this.measured = measured;
  }

  String table() {
    rows.append("| ours, checks on | at most | measured | |\n|---|---:|---:|---|\n");
    for (Work work : List.of(Work.FULL, Work.SENDS_10000, Work.UPDATE)) {
      String call = "loopback, 1 caller, " + work.title() + ": ";
      row(call + "time, in floors", 1.1, ratio(Series.LATENCY, work, Entrant.FLOOR));
      row(call + "bytes, in floors", 2, ratio(Series.LATENCY_BYTES, work, Entrant.FLOOR));
      Entrant best = bestStock(work);
      row(
          call + "time, in the best stock client's, " + best.title(),
          1,
          ratio(Series.LATENCY, work, best));
    }
    row(
        "no transport, " + Work.FULL.title() + ": KB",
        BYTES_OF_A_CALL,
        value(Series.MEMORY_BYTES, Work.FULL));
    row(
        "no transport: time per byte at 10,000 sends, in those at 100",
        1.2,
        perByte(Work.SENDS_10000) / perByte(Work.SENDS_100));
    return rows.toString();
  }

  private void row(String goal, double limit, double value) {
    rows.append(
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %.2f | %s |%n",
            goal,
            limit,
            value,
            value <= limit ? "kept" : "**missed**"));
  }

  private Entrant bestStock(Work work) {
    return Arrays.stream(Entrant.values())
        .filter(Entrant::isStock)
        .min(Comparator.comparingDouble(it -> measured.value(Series.LATENCY, work, it)))
        .orElseThrow();
  }

  private double perByte(Work work) {
    return value(Series.MEMORY_TIME, work) / work.answers().campaign().length;
  }

  private double value(Series series, Work work) {
    return measured.value(series, work, Entrant.CHECKED);
  }

  private double ratio(Series series, Work work, Entrant to) {
    return measured.ratio(series, work, Entrant.CHECKED, to);
  }
}
