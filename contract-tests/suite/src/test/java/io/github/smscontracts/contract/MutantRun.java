package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.ClientParty;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.evaluation.Judges;
import io.github.smscontracts.engine.evaluation.Once;
import io.github.smscontracts.engine.evaluation.Opinion;
import io.github.smscontracts.engine.evaluation.TwoAtATime;
import io.github.smscontracts.engine.mutant.Fate;
import io.github.smscontracts.engine.mutant.MockOfMutants;
import io.github.smscontracts.engine.mutant.Mutant;
import io.github.smscontracts.engine.mutant.Mutations;
import io.github.smscontracts.engine.mutant.Trial;
import io.github.smscontracts.engine.oracle.PrismOracle;
import java.util.ArrayList;
import java.util.List;

/** Every mutant of both specifications before the parties that could notice it. */
final class MutantRun {

  /** So many mutants share a mock: more would make its start slow. */
  private static final int IN_ONE_MOCK = 40;

  private static final Once<MutantRun> ONLY =
      new Once<>("the mutants of the specifications", () -> new MutantRun(ContractRun.get()));

  private final List<Fate> fates = new ArrayList<>();
  private final List<Fate> controls = new ArrayList<>();

  private MutantRun(ContractRun run) {
    for (Vendor vendor : Vendor.values()) {
      Judges judges = run.judges(vendor);
      List<Mutant> mutants = new ArrayList<>(Mutations.of(vendor.spec()));
      Mutant control = Mutations.ofWordsAlone(vendor.spec());
      mutants.add(control);
      List<Trial> trials =
          TwoAtATime.map(mutants, it -> new Trial(it, judges.client(), judges.certificates()));
      List<Trial> forTheMock = trials.stream().filter(Trial::needsMock).toList();
      for (int i = 0; i < forTheMock.size(); i += IN_ONE_MOCK) {
        onTheMock(vendor, forTheMock.subList(i, Math.min(i + IN_ONE_MOCK, forTheMock.size())));
      }
      for (Trial trial : trials) {
        Fate fate = trial.fate();
        (fate.mutant() == control ? controls : fates).add(fate);
      }
    }
  }

  static MutantRun get() {
    return ONLY.get();
  }

  List<Fate> fates() {
    return fates;
  }

  /** What became of changes that nobody must notice. */
  List<Fate> controls() {
    return controls;
  }

  private void onTheMock(Vendor vendor, List<Trial> trials) {
    try (MockOfMutants mock = new MockOfMutants(trials)) {
      TwoAtATime.map(
          trials,
          trial -> {
            PrismOracle prism = mock.oracle(trial);
            ClientParty client = new ClientParty(vendor, mock.url(trial));
            trial.mock(prism, it -> seenByClient(client, it));
            return trial;
          });
    }
  }

  /** Whether the mock of the mutant takes what the client of the true specification sends. */
  private static boolean seenByClient(ClientParty client, Case it) {
    if (!it.valid() || ((RequestCase) it).call().isEmpty()) {
      return false;
    }
    Opinion opinion = client.opinion(it);
    return opinion.prism() != null && !opinion.prism().accepted();
  }
}
