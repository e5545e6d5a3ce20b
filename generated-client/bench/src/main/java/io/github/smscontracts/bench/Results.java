package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The values of all rounds: by what was called, by measure, by client. */
record Results(String machine, Map<String, Map<String, Map<String, List<Double>>>> values) {

  Results(Plan plan) {
    this(
        "%d cores, %s %s; %s %s%s; %d round(s) of %.1f s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                Runtime.version().feature() < 21 ? ", which has no virtual threads" : "",
                plan.rounds,
                plan.seconds),
        new LinkedHashMap<>());
  }

  void add(Work work, String measure, Contender contender, double value) {
    of(work)
        .computeIfAbsent(measure, key -> new LinkedHashMap<>())
        .computeIfAbsent(contender.toString(), key -> new ArrayList<>())
        .add(value);
  }

  Map<String, Map<String, List<Double>>> of(Work work) {
    return values.computeIfAbsent(work.title(), key -> new LinkedHashMap<>());
  }

  /** More calls are better; of time and bytes, less is. */
  static boolean isMoreBetter(String measure) {
    return measure.startsWith("calls");
  }

  /** The median, or NaN if it was not measured. */
  double value(Work work, String measure, Contender contender) {
    double[] sorted = rounds(work, measure, contender).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length == 0
        ? Double.NaN
        : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * Half the range between the least and the greatest value, in percent of the median; NaN for one
   * round.
   */
  double spread(Work work, String measure, Contender contender) {
    DoubleSummaryStatistics rounds = rounds(work, measure, contender).summaryStatistics();
    return rounds.getCount() < 2
        ? Double.NaN
        : 50 * (rounds.getMax() - rounds.getMin()) / value(work, measure, contender);
  }

  /** The best median of some clients, or NaN. */
  double best(Work work, String measure, Predicate<Contender> which) {
    DoubleStream medians =
        Arrays.stream(Contender.values())
            .filter(which)
            .mapToDouble(contender -> value(work, measure, contender))
            .filter(value -> !Double.isNaN(value));
    return (isMoreBetter(measure) ? medians.max() : medians.min()).orElse(Double.NaN);
  }

  private DoubleStream rounds(Work work, String measure, Contender contender) {
    return of(work)
        .getOrDefault(measure, Map.of())
        .getOrDefault(contender.toString(), List.of())
        .stream()
        .mapToDouble(Double::doubleValue);
  }

  void write(Path file) throws IOException {
    new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }
}
