package io.github.smscontracts.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;

/** Measures everything and writes the page. Arguments: the plan, and the page. */
final class Benchmarks {

  private static final String BYTES = "gc.alloc.rate.norm";
  private static final Set<Entrant> ALL = EnumSet.allOf(Entrant.class);
  private static final Set<Entrant> NOT_STOCK =
      EnumSet.of(Entrant.FLOOR, Entrant.CHECKED, Entrant.UNCHECKED);

  private final Plan plan;
  private final Measurements measured = new Measurements();

  private Benchmarks(Plan plan) {
    this.plan = plan;
  }

  public static void main(String[] arguments) throws Exception {
    Plan plan = Plan.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Benchmarks benchmarks = new Benchmarks(plan);
    for (int round = 1; round <= plan.rounds(); round++) {
      System.out.printf("round %d of %d%n", round, plan.rounds());
      benchmarks.round();
    }
    System.out.println("profile");
    Report report = new Report(plan, benchmarks.measured, Profile.record(plan));
    System.out.println(report);
    if (plan != Plan.SMOKE) {
      report.writeInto(Path.of(arguments[1]));
    }
  }

  private void round() throws Exception {
    for (Work work : Work.values()) {
      run("InMemoryBenchmark.call", work, Series.MEMORY_TIME, Series.MEMORY_BYTES);
      for (int i = 0; i < plan.latencies() && work.isOverLoopback(); i++) {
        run("LoopbackBenchmark.latency", work, Series.LATENCY, Series.LATENCY_BYTES);
      }
      if (work.isOverLoopback() && plan.isMeasuredByMany(work)) {
        run("LoopbackBenchmark.throughput", work, Series.THROUGHPUT, null);
      }
    }
    try (Starts starts = new Starts()) {
      for (Entrant entrant : ALL) {
        measured.add(Series.START, Work.FULL, entrant, starts.of(entrant, plan.starts()));
      }
    }
  }

  private void run(String benchmark, Work work, Series time, Series bytes) throws Exception {
    System.out.printf("%s, %s%n", benchmark, work.title());
    Set<Entrant> entrants = work == Work.SENDS_100 ? NOT_STOCK : ALL;
    for (RunResult result : new Runner(plan.options(benchmark, work, entrants)).run()) {
      Entrant entrant = Entrant.valueOf(result.getParams().getParam("entrant"));
      measured.add(time, work, entrant, result.getPrimaryResult().getScore());
      if (bytes != null) {
        double each = result.getSecondaryResults().get(BYTES).getScore();
        measured.add(bytes, work, entrant, each / 1000);
      }
    }
  }
}
