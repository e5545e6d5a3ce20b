package io.github.smscontracts.engine.report;

import io.github.smscontracts.engine.cases.Cases;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a run passed.
 *
 * @param faults why not, a sentence each
 */
record Conclusion(List<String> faults) {

  static Conclusion of(Report report) {
    List<String> faults = new ArrayList<>();
    int wrong = report.wrong().size();
    if (wrong > 0) {
      faults.add(
          "%s of %s %s wrong"
              .formatted(
                  Words.number(wrong),
                  Words.count(report.cases(), "case"),
                  wrong == 1 ? "is" : "are"));
    }
    int others = report.otherFailures().size();
    if (others > 0) {
      faults.add(Words.count(others, "other test") + " failed");
    }
    if (!report.disagreed().isEmpty()) {
      faults.add("the oracles disagree on " + Words.count(report.disagreed().size(), "case"));
    }
    if (100.0 * report.covered() < report.minimum() * report.total()) {
      faults.add(
          "%s of the cells are covered, the build asks for %s %%"
              .formatted(
                  Words.percent(report.covered(), report.total()),
                  Words.decimal(report.minimum())));
    }
    long forgotten =
        report.uncovered().stream().filter(it -> it.reason().equals(Cases.NO_REASON)).count();
    if (forgotten > 0) {
      faults.add(Words.count((int) forgotten, "cell") + " without a case and without a reason");
    }
    report
        .mutants()
        .filter(it -> !it.survived().isEmpty())
        .ifPresent(it -> faults.add(Words.count(it.survived().size(), "mutant") + " survived"));
    return new Conclusion(faults);
  }

  boolean passed() {
    return faults.isEmpty();
  }
}
