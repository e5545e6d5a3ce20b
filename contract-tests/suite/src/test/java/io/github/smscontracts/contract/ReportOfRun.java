package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.mutant.MutantResult;
import io.github.smscontracts.engine.mutant.Suppressions;
import io.github.smscontracts.engine.report.Report;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import io.github.smscontracts.engine.report.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
          ? Optional.of(mutants(AllMutants.get().results(), Suppressions.read()))
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

  private static Mutants mutants(List<MutantResult> results, Suppressions suppressions) {
    Map<String, Integer> killedBy = new TreeMap<>();
    List<Mutant> equivalent = new ArrayList<>();
    List<Mutant> suppressed = new ArrayList<>();
    List<Mutant> survived = new ArrayList<>();
    int killed = 0;
    for (MutantResult result : results) {
      Optional<String> reason = suppressions.reason(result);
      if (result.killed()) {
        killed++;
        result.killers().keySet().forEach(party -> killedBy.merge(party, 1, Integer::sum));
      } else if (!result.mutant().harmless().isEmpty()) {
        equivalent.add(new Mutant(result.toString(), result.mutant().harmless()));
      } else if (reason.isPresent()) {
        suppressed.add(new Mutant(result.toString(), reason.get()));
      } else {
        survived.add(new Mutant(result.toString(), ""));
      }
    }
    return new Mutants(results.size(), killed, killedBy, equivalent, suppressed, survived);
  }
}
