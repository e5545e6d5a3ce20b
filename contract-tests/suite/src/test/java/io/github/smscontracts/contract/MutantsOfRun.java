package io.github.smscontracts.contract;

import io.github.smscontracts.engine.mutant.MutantResult;
import io.github.smscontracts.engine.mutant.Suppressions;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the results of the mutants into their part of the report. */
final class MutantsOfRun {

  private MutantsOfRun() {}

  static Mutants of(List<MutantResult> results) throws IOException {
    Suppressions suppressions = Suppressions.read();
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
