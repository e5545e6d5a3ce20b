package io.github.smscontracts.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** The values of all rounds: by what was called, by measure, by client. */
final class Results {

  private final Map<String, Map<String, Map<String, List<Double>>>> values = new LinkedHashMap<>();

  void add(Work work, String measure, Contender contender, double value) {
    of(work)
        .computeIfAbsent(measure, key -> new LinkedHashMap<>())
        .computeIfAbsent(contender.toString(), key -> new ArrayList<>())
        .add(value);
  }

  private Map<String, Map<String, List<Double>>> of(Work work) {
    return values.computeIfAbsent(work.title(), key -> new LinkedHashMap<>());
  }

  Collection<String> measures(Work work) {
    return of(work).keySet();
  }

  List<Contender> contenders(Work work) {
    return Arrays.stream(Contender.values())
        .filter(it -> of(work).values().stream().anyMatch(by -> by.containsKey(it.toString())))
        .toList();
  }

  /** More calls are better; of time and bytes, less is. */
  static boolean isMoreBetter(String measure) {
    return measure.startsWith("calls");
  }

  /** The median, or NaN if it was not measured. */
  double value(Work work, String measure, Contender contender) {
    List<Double> sorted = sorted(work, measure, contender);
    int middle = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** From the least value to the greatest, in percent of the median. */
  double spread(Work work, String measure, Contender contender) {
    List<Double> sorted = sorted(work, measure, contender);
    double range = sorted.get(sorted.size() - 1) - sorted.get(0);
    return 100 * range / value(work, measure, contender);
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

  private List<Double> sorted(Work work, String measure, Contender contender) {
    return of(work)
        .getOrDefault(measure, Map.of())
        .getOrDefault(contender.toString(), List.of())
        .stream()
        .sorted()
        .toList();
  }

  void write(Path file) throws IOException {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), values);
  }
}
