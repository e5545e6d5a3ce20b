package io.github.smscontracts.contract;

import io.github.smscontracts.contract.client.ClientParty;
import io.github.smscontracts.contract.client.Vendor;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.evaluation.CaseEvaluator;
import io.github.smscontracts.engine.mutant.MockOfMutants;
import io.github.smscontracts.engine.mutant.Mutant;
import io.github.smscontracts.engine.mutant.MutantResult;
import io.github.smscontracts.engine.mutant.MutantRun;
import io.github.smscontracts.engine.mutant.Mutations;
import java.util.ArrayList;
import java.util.List;

/** Every mutant of every specification before the parties that could notice it. */
final class AllMutants {

  /** Mutants per mock; more would slow down its start. */
  private static final int IN_ONE_MOCK = 40;

  private static final Once<AllMutants> ONLY =
      new Once<>("the mutants of the specifications", () -> new AllMutants(ContractRun.get()));

  private final List<MutantResult> results = new ArrayList<>();
  private final List<MutantResult> controls = new ArrayList<>();

  private AllMutants(ContractRun run) {
    for (Vendor vendor : Vendor.all()) {
      CaseEvaluator truth = run.evaluator(vendor);
      List<Mutant> mutants = new ArrayList<>(Mutations.of(vendor.spec()));
      Mutant control = Mutations.ofWordsAlone(vendor.spec());
      mutants.add(control);
      List<MutantRun> runs =
          mutants.parallelStream()
              .map(mutant -> new MutantRun(mutant, truth.party(), truth.certificates()))
              .toList();
      List<MutantRun> forTheMock = runs.stream().filter(MutantRun::needsMock).toList();
      for (int i = 0; i < forTheMock.size(); i += IN_ONE_MOCK) {
        onTheMock(vendor, forTheMock.subList(i, Math.min(i + IN_ONE_MOCK, forTheMock.size())));
      }
      for (MutantRun each : runs) {
        MutantResult result = each.result();
        (result.mutant() == control ? controls : results).add(result);
      }
    }
  }

  static AllMutants get() {
    return ONLY.get();
  }

  List<MutantResult> results() {
    return results;
  }

  /** The results of changes that nobody may notice. */
  List<MutantResult> controls() {
    return controls;
  }

  private static void onTheMock(Vendor vendor, List<MutantRun> runs) {
    try (MockOfMutants mock = new MockOfMutants(runs)) {
      runs.parallelStream()
          .forEach(
              run -> {
                ClientParty client = new ClientParty(vendor, mock.url(run));
                run.mock(mock.oracle(run), given -> isRefused(client, given));
              });
    }
  }

  /** Whether the mutant's mock rejects what the original's client sends. */
  private static boolean isRefused(ClientParty client, Case given) {
    return given.valid()
        && client.judge(given).mock().filter(verdict -> !verdict.accepted()).isPresent();
  }
}
