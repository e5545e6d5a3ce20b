package io.github.smscontracts.engine.mutant;

import static java.util.stream.Collectors.toSet;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.Cases;
import io.github.smscontracts.engine.cases.Cell;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.spec.SpecOperation;
import io.github.smscontracts.engine.spec.SpecParameter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The effect of a mutant on the callers of an operation. */
final class Effect {
  private static final String ITEM = "/0";

  private final Known before;
  private final SpecOperation after;
  private final JvmOracle truth;
  private final JvmOracle mutated;
  private final Difference difference;

  /** An operation of the original specification, with its cases. */
  record Known(SpecOperation operation, Map<String, Case> cases, Set<Cell> cells) {
    static Known of(SpecOperation operation) {
      return new Known(operation, Difference.byKey(operation), Cases.needed(operation));
    }
  }

  Effect(Known before, JvmOracle truth, SpecOperation after, JvmOracle mutated) {
    this.before = before;
    this.after = after;
    this.truth = truth;
    this.mutated = mutated;
    this.difference = Difference.of(before.cases(), after);
  }

  /** Why the operation cannot be called as before; empty if it can. */
  static String onEverybody(SpecOperation before, SpecOperation after) {
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

  /** Why a caller that sends breaks; empty if none does. */
  String onWriters() {
    return removedProperty(true)
        .or(this::removedParameter)
        .orElseGet(() -> first(Side.VALID, this::refuses, "refused: "));
  }

  /** Why a caller that reads breaks; empty if none does. */
  String onReaders() {
    return removedProperty(false)
        .orElseGet(() -> first(Side.INVALID, this::brings, "may come now: "));
  }

  /** A property that a message no longer declares. */
  private Optional<String> removedProperty(boolean sent) {
    Set<Cell> now = Cases.needed(after);
    Set<String> places = now.stream().map(Effect::place).collect(toSet());
    Set<String> objects =
        now.stream()
            .filter(cell -> cell.keyword().equals("type object"))
            .map(Effect::place)
            .collect(toSet());
    return before.cells().stream()
        .filter(cell -> cell.part().equals("request") == sent)
        .filter(cell -> cell.place().startsWith("body /") && !places.contains(place(cell)))
        .filter(cell -> !cell.place().endsWith(ITEM) && objects.contains(parent(cell)))
        .findFirst()
        .map(cell -> "gone: " + place(cell));
  }

  private static String place(Cell cell) {
    return cell.part() + " " + cell.place();
  }

  /** The place around a property; if that is gone too, the oracles see it. */
  private static String parent(Cell cell) {
    return place(cell).substring(0, place(cell).lastIndexOf('/')).strip();
  }

  private Optional<String> removedParameter() {
    Collection<SpecParameter> now = after.parameters();
    return before.operation().parameters().stream()
        .filter(it -> !it.in().equals("path"))
        .filter(it -> now.stream().noneMatch(other -> isWrittenAlike(it, other)))
        .findFirst()
        .map(it -> "removed, or written in another way: " + it);
  }

  private static boolean isWrittenAlike(SpecParameter one, SpecParameter other) {
    boolean list = one.schema().path("type").asText().equals("array");
    return one.toString().equals(other.toString())
        && (!list || one.style().equals(other.style()) && one.explode() == other.explode());
  }

  /**
   * The first case that shows the effect.
   *
   * @param lost the original's verdict on such a case; for a mutant's case, the mutant's verdict is
   *     the opposite
   */
  private String first(Side lost, Predicate<Case> breaks, String words) {
    return Stream.concat(
            difference.lost().stream().filter(given -> given.cell().side() == lost),
            difference.gained().stream().filter(given -> given.cell().side() != lost))
        .filter(breaks)
        .findFirst()
        .map(given -> words + given.cell() + " (" + given.label() + ")")
        .orElse("");
  }

  private boolean refuses(Case it) {
    return it instanceof RequestCase request
        && truth.request(request.raw()).accepted()
        && !mutated.request(request.raw()).accepted();
  }

  private boolean brings(Case it) {
    return it instanceof ResponseCase response
        && response.hasBody()
        && mutated.response(after, response.status(), response.document()).accepted()
        && !truth.response(before.operation(), response.status(), response.document()).accepted();
  }
}
