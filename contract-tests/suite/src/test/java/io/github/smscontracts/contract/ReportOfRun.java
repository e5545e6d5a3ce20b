package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.report.Report;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

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
    return new Reports(run.outcomes(), run.certificates())
        .of(
            Vendor.all().stream().map(Vendor::spec).toList(),
            run.time(),
            run.mode(),
            Double.parseDouble(System.getProperty("contract.coverage.minimum")),
            OtherFailures.names(),
            mutants);
  }
}
