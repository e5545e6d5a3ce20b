package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.List;
import java.util.function.Consumer;

/**
 * A single change to a specification.
 *
 * @param name what is changed and how; unique, and the same in every run
 * @param operations the ids of the operations that it touches
 * @param harmless why nobody could notice it; empty where somebody could
 */
public record Mutant(
    Spec truth,
    String name,
    List<String> operations,
    Consumer<ObjectNode> change,
    String harmless) {

  static final String NULL_PARAMETER = "null cannot be written in a path or a query";
  static final String EMPTY_LIST = "an empty list is not sent";
  static final String BOUNDS_SAY_IT = "the bounds exclude every number that the format forbids";
  static final String REQUEST_EXAMPLE =
      "a request's example adds nothing to its schema: the other value is as good";
  static final String UNUSED = "no operation uses it";

  /** The changed specification. */
  public Spec spec() {
    ObjectNode copy = truth.root().deepCopy();
    change.accept(copy);
    return truth.with(copy);
  }

  List<SpecOperation> touched(Spec spec) {
    return spec.operations().stream()
        .filter(operation -> operations.contains(operation.id()))
        .toList();
  }

  @Override
  public String toString() {
    return truth.name() + " " + name;
  }
}
