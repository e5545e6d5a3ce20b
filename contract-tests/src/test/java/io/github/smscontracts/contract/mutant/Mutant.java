package io.github.smscontracts.contract.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.contract.spec.Spec;
import io.github.smscontracts.contract.spec.SpecOperation;
import java.util.List;
import java.util.function.Consumer;

/**
 * One change of a specification.
 *
 * @param name what is changed and how; unique, and the same in every run
 * @param operations the ids of the operations that it touches
 */
public record Mutant(
    Spec truth, String name, List<String> operations, Consumer<ObjectNode> change) {

  /** The changed specification. */
  Spec spec() {
    ObjectNode copy = truth.root().deepCopy();
    change.accept(copy);
    return truth.with(copy);
  }

  List<SpecOperation> touched(Spec spec) {
    return spec.operations().stream().filter(it -> operations.contains(it.id())).toList();
  }

  @Override
  public String toString() {
    return truth.name() + " " + name;
  }
}
