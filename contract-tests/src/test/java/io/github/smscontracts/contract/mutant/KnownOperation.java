package io.github.smscontracts.contract.mutant;

import io.github.smscontracts.contract.cases.Case;
import io.github.smscontracts.contract.cases.Cases;
import io.github.smscontracts.contract.cases.Cell;
import io.github.smscontracts.contract.spec.SpecOperation;
import java.util.Map;
import java.util.Set;

/** An operation of the true specification, with what the suite makes of it. */
record KnownOperation(SpecOperation operation, Map<String, Case> cases, Set<Cell> cells) {

  static KnownOperation of(SpecOperation operation) {
    return new KnownOperation(operation, Difference.byKey(operation), Cases.needed(operation));
  }
}
