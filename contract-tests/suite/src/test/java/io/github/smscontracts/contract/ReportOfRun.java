package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.ClientParty;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.evaluation.FailureText;
import io.github.smscontracts.engine.evaluation.Outcome;
import io.github.smscontracts.engine.report.Report;
import io.github.smscontracts.engine.report.Report.Judged;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Reports;
import io.github.smscontracts.engine.report.Reports.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a run into its report. */
final class ReportOfRun {

  private static final Once<Report> ONLY =
      new Once<>("the report", () -> of(ContractRun.get(), mutants()));

  private ReportOfRun() {}

  static Report get() {
    return ONLY.get();
  }

  private static Optional<Mutants> mutants() {
    try {
      return Boolean.getBoolean("contract.mutants")
          ? Optional.of(MutantsOfRun.of(AllMutants.get().results()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report of(ContractRun run, Optional<Mutants> mutants) {
    List<Seen> seen = new ArrayList<>();
    int agreed = 0;
    List<String> disagreed = new ArrayList<>();
    for (Outcome outcome : run.outcomes()) {
      seen.add(new Seen(outcome.given().cells(), judged(outcome)));
      if (outcome.certified().stream().filter(it -> !it.equals(ClientParty.NAME)).count() == 2) {
        if (outcome.said().get("Prism").equals(outcome.said().get("validator"))) {
          agreed++;
        } else {
          disagreed.add(outcome.given().name());
        }
      }
    }
    Reports reports = new Reports(seen);
    List<String> operations = new ArrayList<>();
    for (Vendor vendor : Vendor.all()) {
      reports.add(vendor.spec());
      vendor.spec().operations().forEach(it -> operations.add(it.id()));
    }
    Stream<Cell> cells =
        run.outcomes().stream().flatMap(outcome -> outcome.given().cells().stream());
    return new Report(
        operations,
        run.outcomes().size(),
        Math.round(run.time().toMillis() / 100.0) / 10.0,
        run.mode(),
        Double.parseDouble(System.getProperty("contract.coverage.minimum")),
        reports.marks(),
        seen.stream().map(Seen::judged).filter(it -> !it.wrong().isEmpty()).toList(),
        List.of(),
        reports.uncovered(),
        agreed,
        disagreed,
        Reports.trust(run.certificates(), cells.toList()),
        mutants);
  }

  private static Judged judged(Outcome outcome) {
    return new Judged(
        outcome.given().name(),
        outcome.given().label(),
        outcome.said(),
        outcome.certified(),
        outcome.passed() ? "" : FailureText.of(outcome));
  }
}
