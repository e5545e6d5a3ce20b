package io.github.smscontracts.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The client's goals, checks on, and whether it reached them. */
final class Goals {

  private static final String CPU = "CPU of a call, 1 thread, µs";
  private static final String LATENCY = "latency, 1 thread, µs";

  private final Results results;
  private final StringBuilder rows =
      new StringBuilder("| ours, checks on | goal | measured | |\n|---|---:|---:|---|\n");

  Goals(Results results) {
    this.results = results;
    for (Work work : Work.values()) {
      floor(work, CPU, work == Work.LARGE ? 1.05 : 1.25);
      floor(work, LATENCY, work == Work.LARGE ? 1.05 : 1.15);
      stock(work, CPU, 1);
      stock(work, LATENCY, 1);
    }
    for (Work work : List.of(Work.READ, Work.UPDATE)) {
      for (String callers : List.of("8", "32", "128", "1000 virtual")) {
        stock(work, "calls/s, " + callers + " threads", 1);
      }
      row(
          work.title() + ": calls/s at 128 threads, of those at 32",
          true,
          0.9,
          ours(work, "calls/s, 128 threads") / ours(work, "calls/s, 32 threads"));
      floor(work, "no transport: time of a call, µs", 1.3);
      String bytes = "no transport: allocated by a call, KB";
      row(work.title() + ": " + bytes, false, 25, ours(work, bytes));
    }
    stock(Work.READ, Benchmarks.FIRST, 1.1);
    stock(Work.READ, "calls/s after 5 s, 32 threads", 0.9);
    stock(Work.READ, "CPU of the compiler, s", 1.1);
  }

  private double ours(Work work, String measure) {
    return results.value(work, measure, Contender.OURS);
  }

  private void floor(Work work, String measure, double goal) {
    ratio(work, measure, goal, "floors", Contender::isFloor);
  }

  private void stock(Work work, String measure, double goal) {
    ratio(work, measure, goal, "the best stock client's", Contender::isStock);
  }

  private void ratio(
      Work work, String measure, double goal, String unit, Predicate<Contender> others) {
    row(
        "%s: %s, in %s".formatted(work.title(), measure.replaceAll(", [^ ]+$", ""), unit),
        Results.isMoreBetter(measure),
        goal,
        ours(work, measure) / results.best(work, measure, others));
  }

  private void row(String what, boolean least, double goal, double measured) {
    boolean reached = least ? measured >= goal : measured <= goal;
    rows.append(
        Double.isNaN(measured)
            ? ""
            : String.format(
                Locale.ROOT,
                "| %s | %s %.2f | %.2f | %s |%n",
                what,
                least ? "≥" : "≤",
                goal,
                measured,
                reached ? "reached" : "**missed**"));
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
