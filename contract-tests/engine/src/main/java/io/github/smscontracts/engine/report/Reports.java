package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.report.Report.Half;
import io.github.smscontracts.engine.report.Report.Judged;
import io.github.smscontracts.engine.report.Report.Mark;
import io.github.smscontracts.engine.report.Report.State;
import io.github.smscontracts.engine.report.Report.Trust;
import io.github.smscontracts.engine.report.Report.Uncovered;
import io.github.smscontracts.engine.report.Report.Unenforced;
import io.github.smscontracts.engine.spec.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sorts what became of the cases into the cells of the specifications. */
public final class Reports {

  /** Fewer than this many parties are one opinion. */
  private static final int ENOUGH_PARTIES = 2;

  private final Map<Cell, List<Judged>> byCell = new LinkedHashMap<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Uncovered> uncovered = new ArrayList<>();

  /** A case with every cell that it covers. */
  public record Seen(List<Cell> cells, Judged judged) {}

  public Reports(Collection<Seen> cases) {
    for (Seen seen : cases) {
      for (Cell cell : seen.cells()) {
        byCell.computeIfAbsent(cell, it -> new ArrayList<>()).add(seen.judged());
      }
    }
  }

  public void add(Spec spec) {
    Map<List<String>, Map<Side, Cell>> keywords = new LinkedHashMap<>();
    for (Cell cell : Cases.needed(spec)) {
      keywords
          .computeIfAbsent(
              List.of(cell.operation(), cell.part(), cell.place(), cell.keyword()),
              it -> new EnumMap<>(Side.class))
          .put(cell.side(), cell);
    }
    keywords.forEach((key, cells) -> marks.add(mark(spec.name(), key, cells.values())));
  }

  private Mark mark(String vendor, List<String> key, Collection<Cell> cells) {
    List<Half> halves = new ArrayList<>();
    for (Cell cell : cells) {
      List<Judged> judged = byCell.getOrDefault(cell, List.of());
      State state = state(judged);
      halves.add(new Half(cell.side(), state, judged));
      if (state == State.NONE) {
        uncovered.add(new Uncovered(cell.toString(), Cases.reason(cell)));
      } else if (state == State.RED) {
        uncovered.add(new Uncovered(cell.toString(), "a case of it is wrong"));
      }
    }
    return new Mark(vendor, key.get(0), key.get(1), key.get(2), key.get(3), of(halves), halves);
  }

  private static State state(List<Judged> cases) {
    if (cases.isEmpty() || cases.stream().allMatch(it -> it.believed().isEmpty())) {
      return State.NONE;
    }
    if (cases.stream().anyMatch(it -> !it.wrong().isEmpty())) {
      return State.RED;
    }
    return cases.stream().anyMatch(it -> it.believed().size() >= ENOUGH_PARTIES)
        ? State.GREEN
        : State.YELLOW;
  }

  private static State of(List<Half> halves) {
    Set<State> states = halves.stream().map(Half::state).collect(Collectors.toSet());
    if (states.contains(State.RED)) {
      return State.RED;
    }
    return states.size() == 1 ? states.iterator().next() : State.YELLOW;
  }

  public List<Mark> marks() {
    return marks;
  }

  public List<Uncovered> uncovered() {
    return uncovered;
  }

  public static Trust trust(Certificates certificates, Collection<Cell> cells) {
    Set<String> used = cells.stream().map(Certificates::of).collect(Collectors.toSet());
    Map<String, List<String>> believed = new TreeMap<>();
    List<Unenforced> unenforced = new ArrayList<>();
    for (String certificate : certificates.all()) {
      believed.put(
          certificate,
          certificates.oracles().stream()
              .filter(oracle -> !certificates.wrong(oracle).containsKey(certificate))
              .toList());
    }
    for (String oracle : certificates.oracles()) {
      certificates
          .wrong(oracle)
          .forEach(
              (certificate, probes) ->
                  probes.forEach(
                      probe ->
                          unenforced.add(
                              new Unenforced(
                                  oracle,
                                  certificate,
                                  probe.what() + " is " + (probe.valid() ? "valid" : "invalid"),
                                  used.contains(certificate)))));
    }
    return new Trust(certificates.run(), believed, unenforced);
  }
}
