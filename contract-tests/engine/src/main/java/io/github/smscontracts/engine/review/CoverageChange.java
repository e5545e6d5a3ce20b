package io.github.smscontracts.engine.review;

import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.spec.Spec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The effect of a change to a specification on the suite's coverage.
 *
 * @param base how many cells of the base have a case
 * @param head the same of the head
 * @param lost cells that had a case and have none any more, though the head still asks for them,
 *     each with the reason
 * @param gained cells with a case that the base did not cover
 * @param gone cells that the base covered and the head says nothing of any more
 * @param open cells of the head that never had a case, each with the reason
 * @param problem why the suite can make no cases of one of the files; empty where it can
 */
record CoverageChange(
    int base,
    int head,
    List<String> lost,
    List<String> gained,
    List<String> gone,
    List<String> open,
    String problem) {

  /** The cells of a specification, and whether the contract suite has a case for each. */
  static SortedMap<Cell, Boolean> coverage(Spec spec) {
    Set<Cell> covered = new HashSet<>();
    Cases.of(spec).forEach(given -> covered.addAll(given.cells()));
    SortedMap<Cell, Boolean> cells = new TreeMap<>();
    Cases.needed(spec).forEach(cell -> cells.put(cell, covered.contains(cell)));
    return cells;
  }

  static CoverageChange between(
      SortedMap<Cell, Boolean> base, SortedMap<Cell, Boolean> head, String problem) {
    List<Cell> before = cells(base, true);
    List<Cell> after = cells(head, true);
    List<Cell> without = cells(head, false);
    Predicate<Cell> coveredBefore = cell -> base.getOrDefault(cell, false);
    Function<Cell, String> withReason = cell -> cell + " (" + Cases.reason(cell) + ")";
    return new CoverageChange(
        before.size(),
        after.size(),
        texts(without, coveredBefore, withReason),
        texts(after, coveredBefore.negate(), Cell::toString),
        texts(before, cell -> !head.containsKey(cell), Cell::toString),
        texts(without, coveredBefore.negate(), withReason),
        problem);
  }

  private static List<Cell> cells(SortedMap<Cell, Boolean> cells, boolean covered) {
    return cells.keySet().stream().filter(cell -> cells.get(cell) == covered).toList();
  }

  private static List<String> texts(
      List<Cell> cells, Predicate<Cell> which, Function<Cell, String> text) {
    return cells.stream().filter(which).map(text).toList();
  }
}
