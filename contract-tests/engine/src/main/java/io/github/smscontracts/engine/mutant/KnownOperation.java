package io.github.smscontracts.engine.mutant;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.Map;
import java.util.Set;

/** An operation of the original specification, with its cases. */
record KnownOperation(SpecOperation operation, Map<String, Case> cases, Set<Cell> cells) {

  static KnownOperation of(SpecOperation operation) {
    return new KnownOperation(operation, Difference.byKey(operation), Cases.needed(operation));
  }
}
