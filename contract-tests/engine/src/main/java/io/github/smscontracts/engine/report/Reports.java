package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.evaluation.Failure;
import io.github.smscontracts.engine.evaluation.Finding;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.report.Report.Checked;
import io.github.smscontracts.engine.report.Report.Covered;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Report.State;
import io.github.smscontracts.engine.report.Report.Trust;
import io.github.smscontracts.engine.report.Report.Wrong;
import io.github.smscontracts.engine.spec.Spec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sorts the outcomes of the cases into the cells of the specifications. */
public final class Reports {

  /** Nobody reads more; a broken specification gives thousands. */
  private static final int MOST_FAILURES = 100;

  /** Fewer parties than these are one opinion. */
  private static final int ENOUGH_PARTIES = 2;

  private record VendorCell(String vendor, Cell cell) {}

  private final Map<VendorCell, List<Integer>> byCell = new HashMap<>();
  private final List<Checked> checked = new ArrayList<>();
  private final List<Outcome> outcomes;
  private final Certificates certificates;

  public Reports(List<Outcome> outcomes, Certificates certificates) {
    this.outcomes = outcomes;
    this.certificates = certificates;
    for (Outcome outcome : outcomes) {
      String vendor = outcome.given().operation().spec().name();
      for (Cell cell : outcome.given().cells()) {
        byCell
            .computeIfAbsent(new VendorCell(vendor, cell), key -> new ArrayList<>())
            .add(checked.size());
      }
      checked.add(
          new Checked(
              outcome.given().name(),
              outcome.given().label(),
              outcome.said(),
              outcome.certified(),
              outcome.findings().stream().map(Finding::party).distinct().toList()));
    }
  }

  /**
   * The report.
   *
   * @param otherFailures may grow until the report is written
   */
  public Report of(
      List<Spec> specs,
      Duration time,
      String mode,
      double minimum,
      List<String> otherFailures,
      Optional<Mutants> mutants) {
    List<Outcome> comparable =
        outcomes.stream().filter(outcome -> verdicts(outcome).size() >= ENOUGH_PARTIES).toList();
    List<String> disagreed =
        comparable.stream()
            .filter(outcome -> Set.copyOf(verdicts(outcome)).size() > 1)
            .map(outcome -> outcome.given().name())
            .toList();
    return new Report(
        Math.round(time.toMillis() / 100.0) / 10.0,
        mode,
        minimum,
        specs.stream()
            .flatMap(spec -> spec.operations().stream().map(each -> spec.name() + " " + each.id()))
            .toList(),
        specs.stream()
            .flatMap(spec -> Cases.needed(spec).stream().map(cell -> covered(spec.name(), cell)))
            .toList(),
        checked,
        outcomes.stream()
            .filter(Predicate.not(Outcome::passed))
            .limit(MOST_FAILURES)
            .map(Failure::of)
            .toList(),
        otherFailures,
        comparable.size() - disagreed.size(),
        disagreed,
        trust(),
        mutants.orElse(null));
  }

  /** What the trusted oracles say. */
  private List<String> verdicts(Outcome outcome) {
    return outcome.certified().stream()
        .filter(certificates.oracles()::contains)
        .map(outcome.said()::get)
        .toList();
  }

  private Covered covered(String vendor, Cell cell) {
    List<Integer> numbers = byCell.getOrDefault(new VendorCell(vendor, cell), List.of());
    State state = state(numbers.stream().map(checked::get).toList());
    String reason =
        switch (state) {
          case NONE -> Cases.reason(cell);
          case WRONG -> "a case of it is wrong";
          case AGREED, SINGLE -> "";
        };
    return new Covered(vendor, cell, state, numbers, reason);
  }

  private static State state(List<Checked> cases) {
    if (cases.stream().allMatch(each -> each.trusted().isEmpty())) {
      return State.NONE;
    }
    if (cases.stream().anyMatch(each -> !each.faults().isEmpty())) {
      return State.WRONG;
    }
    boolean enough = cases.stream().anyMatch(each -> each.trusted().size() >= ENOUGH_PARTIES);
    return enough ? State.AGREED : State.SINGLE;
  }

  private Trust trust() {
    Set<String> used =
        outcomes.stream()
            .flatMap(outcome -> outcome.given().cells().stream())
            .map(Certificates::of)
            .collect(Collectors.toSet());
    Map<String, List<String>> certified = new TreeMap<>();
    List<Wrong> wrong = new ArrayList<>();
    for (String kind : certificates.all()) {
      certified.put(
          kind,
          certificates.oracles().stream()
              .filter(oracle -> !certificates.wrong(oracle).containsKey(kind))
              .toList());
    }
    for (String oracle : certificates.oracles()) {
      certificates
          .wrong(oracle)
          .forEach(
              (kind, probes) ->
                  probes.stream()
                      .map(probe -> probe.what() + (probe.valid() ? " is valid" : " is invalid"))
                      .map(right -> new Wrong(oracle, kind, right, used.contains(kind)))
                      .forEach(wrong::add));
    }
    return new Trust(certificates.run(), certified, wrong);
  }
}
