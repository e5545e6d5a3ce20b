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
import java.util.Optional;
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
        .filter(it -> !party.judge(it).findings().isEmpty())
        .findFirst()
        .ifPresent(it -> killers.put(party.name(), it.name()));
    if (party.promisesOtherwise(mutant.touched(spec))) {
      killers.put(party.name(), "x-idempotent");
    }
  }

  /** Finds the operation with the fewest cases that distinguishes the mutant from the original. */
  private void compare() {
    List<SpecOperation> operations =
        mutant.touched(mutant.truth()).stream()
            .sorted(Comparator.comparingInt(it -> truth(it).size()))
            .toList();
    for (SpecOperation each : operations) {
      Optional<SpecOperation> mutated =
          mutant.touched(spec).stream().filter(it -> it.id().equals(each.id())).findFirst();
      if (difference.isEmpty() && mutated.isPresent()) {
        difference = Difference.of(truth(each), mutated.get());
        operation = each.id();
      }
    }
  }

  private static Map<String, Case> truth(SpecOperation operation) {
    return TRUTH.computeIfAbsent(operation, Difference::byKey);
  }

  private void noticed(Oracle oracle, List<Case> cases) {
    for (Case it : cases) {
      if (killers.containsKey(oracle.name()) || !certificates.covers(oracle.name(), it.cell())) {
        continue;
      }
      Verdict verdict =
          it instanceof RequestCase request
              ? oracle.request(request.raw())
              : response(oracle, (ResponseCase) it);
      if (verdict.accepted() != it.valid()) {
        killers.put(oracle.name(), it.name());
      }
    }
  }

  private Verdict response(Oracle oracle, ResponseCase it) {
    SpecOperation mutated =
        spec.operations().stream()
            .filter(each -> each.id().equals(it.operation().id()))
            .findFirst()
            .orElseThrow();
    return oracle.response(mutated, it.status(), it.document());
  }

  public boolean needsMock() {
    return !difference.lostRequests().isEmpty();
  }

  /** The operation in the mutant. */
  SpecOperation mutated() {
    return spec.operations().stream()
        .filter(it -> it.id().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Runs the mutant in the mock, which judges the original's requests, also as the client sends
   * them.
   */
  public void mock(Oracle prism, Predicate<Case> seenByParty) {
    noticed(prism, List.copyOf(difference.lostRequests()));
    difference.lostRequests().stream()
        .filter(it -> certificates.covers(prism.name(), it.cell()))
        .filter(seenByParty)
        .findFirst()
        .ifPresent(it -> killers.putIfAbsent(party.name(), it.name()));
  }

  public MutantResult result() {
    return new MutantResult(mutant, killers);
  }
}
