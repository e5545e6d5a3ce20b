package io.github.smscontracts.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One value in each round, of each series, work and client. */
final class Measurements {

  private record Key(Series series, Work work, Entrant entrant) {}

  private final Map<Key, List<Double>> rounds = new HashMap<>();

  void add(Series series, Work work, Entrant entrant, double value) {
    rounds.computeIfAbsent(new Key(series, work, entrant), key -> new ArrayList<>()).add(value);
  }

  boolean has(Series series, Work work, Entrant entrant) {
    return rounds.containsKey(new Key(series, work, entrant));
  }

  /** The median of the rounds. */
  double value(Series series, Work work, Entrant entrant) {
    return median(of(series, work, entrant).stream().mapToDouble(Double::doubleValue));
  }

  /** The median of the ratios, each of two values of one round. */
  double ratio(Series series, Work work, Entrant entrant, Entrant to) {
    List<Double> values = of(series, work, entrant);
    List<Double> others = of(series, work, to);
    return median(
        IntStream.range(0, values.size()).mapToDouble(i -> values.get(i) / others.get(i)));
  }

  private List<Double> of(Series series, Work work, Entrant entrant) {
    return rounds.get(new Key(series, work, entrant));
  }

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
