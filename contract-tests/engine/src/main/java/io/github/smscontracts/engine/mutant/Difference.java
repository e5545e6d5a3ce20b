package io.github.smscontracts.engine.mutant;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of an operation that a mutant adds or removes.
 *
 * @param lost cases of the true specification that the mutant does not give
 * @param gained cases that only the mutant gives
 */
record Difference(List<Case> lost, List<Case> gained) {

  static Difference of(Map<String, Case> truth, SpecOperation mutated) {
    Map<String, Case> changed = byKey(mutated);
    return new Difference(without(truth, changed), without(changed, truth));
  }

  static Map<String, Case> byKey(SpecOperation operation) {
    Map<String, Case> cases = new LinkedHashMap<>();
    Cases.of(operation).forEach(given -> cases.put(given.key(), given));
    return cases;
  }

  private static List<Case> without(Map<String, Case> some, Map<String, Case> others) {
    return some.entrySet().stream()
        .filter(given -> !others.containsKey(given.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  boolean isEmpty() {
    return lost.isEmpty() && gained.isEmpty();
  }

  List<RequestCase> lostRequests() {
    return lost.stream()
        .filter(RequestCase.class::isInstance)
        .map(RequestCase.class::cast)
        .toList();
  }
}
