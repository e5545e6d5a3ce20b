package io.github.smscontracts.engine.mutant;

import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.cases.RequestCase;
import io.github.smscontracts.engine.cases.ResponseCase;
import io.github.smscontracts.engine.cases.Side;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The effect of a mutant on the callers of an operation. */
final class Effect {

  private final SpecOperation before;
  private final SpecOperation after;
  private final JvmOracle truth;
  private final JvmOracle mutated;
  private final RemovedParts gone;
  private final Difference difference;

  Effect(KnownOperation known, JvmOracle truth, SpecOperation after, JvmOracle mutated) {
    this.before = known.operation();
    this.after = after;
    this.truth = truth;
    this.mutated = mutated;
    this.gone = new RemovedParts(before, known.cells(), after);
    this.difference = Difference.of(known.cases(), after);
  }

  /** Why a caller that sends breaks; empty if none does. */
  String onWriters() {
    return gone.sent().orElseGet(() -> first(Side.VALID, this::refuses, "refused: "));
  }

  /** Why a caller that reads breaks; empty if none does. */
  String onReaders() {
    return gone.received().orElseGet(() -> first(Side.INVALID, this::brings, "may come now: "));
  }

  /**
   * @param lost the original's verdict on a case that shows the effect; for a mutant's case, the
   *     mutant's verdict is the opposite
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
        && !truth.response(before, response.status(), response.document()).accepted();
  }
}
