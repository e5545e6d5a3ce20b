package io.github.smscontracts.engine.cases;

import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that a specification gives to check, made from the specification alone. */
public final class Cases {

  /** Of a cell that the suite should have a case for. */
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

  /** What must be covered. */
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
          "format float", "no fraction is known between the bounds",
          "format double", "no fraction is known between the bounds",
          "pattern", "no text is known on this side of the pattern",
          "minLength", "no text of this length is known that fits what else is said",
          "maxLength", "no text of this length is known that fits what else is said",
          "format int32", "the bounds leave no number as large as the format",
          "format int64", "the bounds leave no number as large as the format",
          "format int64 beyond 2^53", "the bounds leave no number as large as the format");

  /** Why there is no case for a cell. */
  public static String reason(Cell cell) {
    return ParameterCases.reason(cell)
        .or(() -> Optional.ofNullable(WITHOUT_VALUE.get(cell.keyword())))
        .orElse(NO_REASON);
  }
}
