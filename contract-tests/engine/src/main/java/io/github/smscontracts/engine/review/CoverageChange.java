package io.github.smscontracts.engine.review;

import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of a specification does to the coverage of the contract suite.
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

  static CoverageChange between(Coverage base, Coverage head) {
    Set<Cell> before = new HashSet<>(base.covered());
    Set<Cell> after = new HashSet<>(head.covered());
    Set<Cell> uncovered = new HashSet<>(head.open());
    return new CoverageChange(
        base.covered().size(),
        head.covered().size(),
        head.open().stream().filter(before::contains).map(CoverageChange::withReason).toList(),
        head.covered().stream().filter(it -> !before.contains(it)).map(Cell::toString).toList(),
        base.covered().stream()
            .filter(it -> !after.contains(it) && !uncovered.contains(it))
            .map(Cell::toString)
            .toList(),
        head.open().stream()
            .filter(it -> !before.contains(it))
            .map(CoverageChange::withReason)
            .toList(),
        "");
  }

  CoverageChange withProblem(String other) {
    return new CoverageChange(base, head, lost, gained, gone, open, other);
  }

  private static String withReason(Cell cell) {
    return cell + " (" + Cases.reason(cell) + ")";
  }
}
