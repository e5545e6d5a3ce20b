package io.github.smscontracts.engine.mutant;

import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operation no longer declares in another specification. */
final class RemovedParts {

  private static final String REQUEST = "request";
  private static final String ITEM = "/0";

  private final SpecOperation before;
  private final SpecOperation after;
  private final Collection<Cell> cells;
  private final Set<String> places;
  private final Set<String> objects;

  /**
   * @param cells those of the operation before
   */
  RemovedParts(SpecOperation before, Collection<Cell> cells, SpecOperation after) {
    this.before = before;
    this.after = after;
    this.cells = cells;
    Set<Cell> now = Cases.needed(after);
    this.places = now.stream().map(RemovedParts::place).collect(Collectors.toSet());
    this.objects =
        now.stream()
            .filter(cell -> cell.keyword().equals("type object"))
            .map(RemovedParts::place)
            .collect(Collectors.toSet());
  }

  /** Why the operation cannot be called as before; empty if it can. */
  static String operation(SpecOperation before, SpecOperation after) {
    if (!address(before).equals(address(after))) {
      return "the operation was removed: " + before.method() + " " + before.path();
    }
    boolean another =
        after.needsToken() && (!before.needsToken() || !token(after).equals(token(before)));
    return another ? "every call needs another credential" : "";
  }

  /** The path without parameter names, which are not on the wire. */
  private static String address(SpecOperation operation) {
    return operation.method() + " " + operation.path().replaceAll("\\{[^}]*}", "{}");
  }

  private static String token(SpecOperation operation) {
    return operation.tokenHeader() + ": " + operation.tokenPrefix();
  }

  /** Something that a caller can no longer send. */
  Optional<String> sent() {
    return property(true).or(this::parameter);
  }

  /** Something that an answer can no longer contain. */
  Optional<String> received() {
    return property(false);
  }

  private Optional<String> property(boolean sent) {
    return cells.stream()
        .filter(cell -> cell.part().equals(REQUEST) == sent)
        .filter(cell -> cell.place().startsWith("body /") && !places.contains(place(cell)))
        .filter(cell -> !cell.place().endsWith(ITEM) && objects.contains(parent(cell)))
        .findFirst()
        .map(cell -> "gone: " + cell.part() + " " + cell.place());
  }

  private static String place(Cell cell) {
    return cell.part() + " " + cell.place();
  }

  /** The place around a property; if that is gone too, the oracles see it. */
  private static String parent(Cell cell) {
    String place = place(cell);
    return place.substring(0, place.lastIndexOf('/')).strip();
  }

  private Optional<String> parameter() {
    return before.parameters().stream()
        .filter(parameter -> !parameter.in().equals("path"))
        .filter(
            parameter ->
                after.parameters().stream().noneMatch(each -> writtenAlike(parameter, each)))
        .findFirst()
        .map(parameter -> "removed, or written in another way: " + parameter);
  }

  private static boolean writtenAlike(SpecParameter one, SpecParameter other) {
    boolean list = one.schema().path("type").asText().equals("array");
    return one.toString().equals(other.toString())
        && (!list || one.style().equals(other.style()) && one.explode() == other.explode());
  }
}
