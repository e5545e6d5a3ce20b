package io.github.smscontracts.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.cases.Case;
import io.github.smscontracts.engine.evaluation.Party;
import io.github.smscontracts.engine.evaluation.PartyVerdict;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** An invented specification with something of everything. */
public final class Petshop {

  public static final Spec SPEC = Spec.of("petshop");

  /** A party without a verdict. */
  public static final Party SILENT = new Always("nobody", PartyVerdict.none("it is not asked"));

  private Petshop() {}

  /** A party with one answer. */
  public record Always(String name, PartyVerdict verdict) implements Party {
    @Override
    public PartyVerdict judge(Case given) {
      return verdict;
    }
  }

  /** Another invented specification. */
  public static Spec spec(String name, String yaml) {
    try {
      return Spec.ofYaml(name, yaml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(yaml, e);
    }
  }

  public static Spec changed(Consumer<ObjectNode> change) {
    ObjectNode copy = SPEC.root().deepCopy();
    change.accept(copy);
    return SPEC.with(copy);
  }

  public static SpecOperation operation(String id) {
    return SPEC.operation(id).orElseThrow();
  }
}
