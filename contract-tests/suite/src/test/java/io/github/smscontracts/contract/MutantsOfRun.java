package io.github.smscontracts.contract;

import io.github.smscontracts.engine.mutant.Fate;
import io.github.smscontracts.engine.mutant.Suppressions;
import io.github.smscontracts.engine.report.Report.Mutant;
import io.github.smscontracts.engine.report.Report.Mutants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the fates of the mutants into their part of the report. */
final class MutantsOfRun {

  private MutantsOfRun() {}

  static Mutants of(List<Fate> fates) throws IOException {
    Suppressions suppressions = Suppressions.read();
    Map<String, Integer> killedBy = new TreeMap<>();
    List<Mutant> equivalent = new ArrayList<>();
    List<Mutant> suppressed = new ArrayList<>();
    List<Mutant> survived = new ArrayList<>();
    int killed = 0;
    for (Fate fate : fates) {
      Optional<String> reason = suppressions.reason(fate);
      if (fate.killed()) {
        killed++;
        fate.killers().keySet().forEach(party -> killedBy.merge(party, 1, Integer::sum));
      } else if (!fate.mutant().harmless().isEmpty()) {
        equivalent.add(new Mutant(fate.toString(), fate.mutant().harmless()));
      } else if (reason.isPresent()) {
        suppressed.add(new Mutant(fate.toString(), reason.get()));
      } else {
        survived.add(new Mutant(fate.toString(), ""));
      }
    }
    return new Mutants(fates.size(), killed, killedBy, equivalent, suppressed, survived);
  }
}
