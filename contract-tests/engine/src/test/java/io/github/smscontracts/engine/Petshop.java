package io.github.smscontracts.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** An invented specification with something of everything. */
public final class Petshop {

  public static final Spec SPEC = read();

  private Petshop() {}

  private static Spec read() {
    try (InputStream in = Petshop.class.getResourceAsStream("/petshop.yaml")) {
      return Spec.ofYaml("petshop", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Spec changed(Consumer<ObjectNode> change) {
    ObjectNode copy = SPEC.root().deepCopy();
    change.accept(copy);
    return SPEC.with(copy);
  }

  public static SpecOperation operation(String id) {
    return SPEC.operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
