package io.github.smscontracts.engine.cases;

import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All cases of a specification, derived from the specification alone. */
public final class Cases {

  /** The reason for a cell that should have a case. */
  public static final String NO_REASON = "the suite makes no case for it";

  private Cases() {}

  public static List<Case> of(Spec spec) {
    List<Case> cases = new ArrayList<>();
    spec.operations().forEach(operation -> cases.addAll(of(operation)));
    return cases;
  }

  public static List<Case> of(SpecOperation operation) {
    List<Case> cases = new ArrayList<>(RequestCases.of(operation));
    cases.addAll(ResponseCases.of(operation));
    return cases;
  }

  /** The cells that must be covered. */
  public static Set<Cell> needed(Spec spec) {
    Set<Cell> cells = new LinkedHashSet<>();
    spec.operations().forEach(operation -> cells.addAll(needed(operation)));
    return cells;
  }

  public static Set<Cell> needed(SpecOperation operation) {
    Set<Cell> cells = new LinkedHashSet<>(RequestCases.needed(operation));
    cells.addAll(ResponseCases.needed(operation));
    return cells;
  }

  private static final Map<String, String> WITHOUT_VALUE =
      Map.of(
          "format float",
          "no fraction between the bounds was found",
          "format double",
          "no fraction between the bounds was found",
          "pattern",
          "no text on this side of the pattern was found",
          "minLength",
          "no text of this length was found that fits the other keywords",
          "maxLength",
          "no text of this length was found that fits the other keywords",
          Keywords.MANY_UNIQUE,
          "Prism compares every pair of items, which takes it too long",
          "format int32",
          "the bounds exclude numbers as large as the format",
          "format int64",
          "the bounds exclude numbers as large as the format",
          "format int64 beyond 2^53",
          "the bounds exclude numbers as large as the format");

  /** Why there is no case for a cell. */
  public static String reason(Cell cell) {
    return ParameterCases.reason(cell)
        .or(() -> Optional.ofNullable(WITHOUT_VALUE.get(cell.keyword())))
        .orElse(NO_REASON);
  }
}
