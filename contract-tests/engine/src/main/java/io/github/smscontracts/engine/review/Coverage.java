package io.github.smscontracts.engine.review;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.spec.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the contract suite covers of a specification.
 *
 * @param covered the cells with a case, sorted
 * @param open the cells without one, sorted
 */
record Coverage(List<Cell> covered, List<Cell> open) {

  static final Coverage NONE = new Coverage(List.of(), List.of());

  static Coverage of(Spec spec) {
    Set<Cell> needed = Cases.needed(spec);
    Set<Cell> withCase = new LinkedHashSet<>();
    for (Case it : Cases.of(spec)) {
      withCase.addAll(it.cells());
    }
    return new Coverage(
        sorted(needed, withCase::contains), sorted(needed, it -> !withCase.contains(it)));
  }

  private static List<Cell> sorted(Set<Cell> cells, Predicate<Cell> which) {
    return cells.stream().filter(which).sorted().toList();
  }
}
