package io.github.smscontracts.engine.mutant;

import io.github.smscontracts.engine.canary.Certificates;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.evaluation.Party;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.oracle.Oracle;
import io.github.smscontracts.engine.oracle.Verdict;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A mutant before the parties. The oracles judge the original's cases by the mutant; the client,
 * generated from the original, gets the mutant's cases.
 */
public final class MutantRun {

  private static final Map<SpecOperation, Map<String, Case>> TRUTH = new ConcurrentHashMap<>();

  private final Mutant mutant;
  private final Party party;
  private final Certificates certificates;
  private final Spec spec;
  private final Map<String, String> killers = new LinkedHashMap<>();
  private Difference difference = new Difference(List.of(), List.of());
  private String operation = "";

  public MutantRun(Mutant mutant, Party party, Certificates certificates) {
    this.mutant = mutant;
    this.party = party;
    this.certificates = certificates;
    this.spec = mutant.spec();
    compare();
    JvmOracle validator = new JvmOracle(spec);
    noticed(validator, difference.lost());
    noticed(validator, difference.gained());
    difference.gained().stream()
        .filter(given -> !party.judge(given).findings().isEmpty())
        .findFirst()
        .ifPresent(given -> killers.put(party.name(), given.name()));
    if (party.promisesOtherwise(mutant.touched(spec))) {
      killers.put(party.name(), "x-idempotent");
    }
  }

  /** Finds the operation with the fewest cases that distinguishes the mutant from the original. */
  private void compare() {
    mutant.touched(mutant.truth()).stream()
        .sorted(Comparator.comparingInt(each -> truth(each).size()))
        .filter(each -> spec.operation(each.id()).isPresent())
        .takeWhile(each -> difference.isEmpty())
        .forEach(
            each -> {
              operation = each.id();
              difference = Difference.of(truth(each), mutated());
            });
  }

  private static Map<String, Case> truth(SpecOperation operation) {
    return TRUTH.computeIfAbsent(operation, Difference::byKey);
  }

  private void noticed(Oracle oracle, List<Case> cases) {
    for (Case given : cases) {
      if (killers.containsKey(oracle.name()) || !certificates.covers(oracle.name(), given.cell())) {
        continue;
      }
      Verdict verdict =
          given instanceof RequestCase request
              ? oracle.request(request.raw())
              : oracle.response(
                  spec.operation(given.operation().id()).orElseThrow(),
                  ((ResponseCase) given).status(),
                  ((ResponseCase) given).document());
      if (verdict.accepted() != given.valid()) {
        killers.put(oracle.name(), given.name());
      }
    }
  }

  public boolean needsMock() {
    return !difference.lostRequests().isEmpty();
  }

  /** The operation in the mutant. */
  SpecOperation mutated() {
    return spec.operation(operation).orElseThrow();
  }

  /**
   * Runs the mutant in the mock, which judges the original's requests, also as the client sends
   * them.
   */
  public void mock(Oracle prism, Predicate<Case> seenByParty) {
    noticed(prism, List.copyOf(difference.lostRequests()));
    difference.lostRequests().stream()
        .filter(given -> certificates.covers(prism.name(), given.cell()))
        .filter(seenByParty)
        .findFirst()
        .ifPresent(given -> killers.putIfAbsent(party.name(), given.name()));
  }

  public MutantResult result() {
    return new MutantResult(mutant, killers);
  }
}
