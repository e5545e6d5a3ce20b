package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.oracle.JvmOracle;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Labels mutants by their effect, without any differ. A writer breaks if the mutant rejects a
 * request that the original allows, or if something that could be sent is gone. A reader breaks if
 * the original rejects a response that the mutant allows, or if something that could be received is
 * gone. Requests and responses are those that the suite makes of both.
 */
public final class Labels {

  private static final List<String> SENT = List.of("parameters", "requestBody");
  private static final List<String> RECEIVED = List.of("responses");

  private final JvmOracle truth;
  private final Map<SpecOperation, Effect.Known> known = new ConcurrentHashMap<>();

  public Labels(Spec truth) {
    this.truth = new JvmOracle(truth);
  }

  public Label of(Mutant mutant) {
    Spec spec = mutant.spec();
    JvmOracle mutated = null;
    Optional<String> writer = Optional.empty();
    Optional<String> reader = Optional.empty();
    for (Effect.Known before : smallestFirst(mutant.touched(mutant.truth()))) {
      SpecOperation after = spec.operation(before.operation().id()).orElseThrow();
      String gone = Effect.onEverybody(before.operation(), after);
      if (!gone.isEmpty()) {
        return new Label(gone, gone);
      }
      boolean sent = writer.isEmpty() && differ(before.operation(), after, SENT);
      boolean received = reader.isEmpty() && differ(before.operation(), after, RECEIVED);
      if (sent || received) {
        mutated = mutated == null ? new JvmOracle(spec) : mutated;
        Effect effect = new Effect(before, truth, after, mutated);
        writer = sent ? Optional.of(effect.onWriters()) : writer;
        reader = received ? Optional.of(effect.onReaders()) : reader;
      }
    }
    return new Label(writer.orElse(""), reader.orElse(""));
  }

  /**
   * The operations, smallest first: one per direction is enough, because a schema allows the same
   * wherever it is used.
   */
  private List<Effect.Known> smallestFirst(List<SpecOperation> operations) {
    return operations.stream()
        .map(it -> known.computeIfAbsent(it, Effect.Known::of))
        .sorted(Comparator.comparingInt(it -> it.cases().size()))
        .toList();
  }

  private static boolean differ(SpecOperation one, SpecOperation other, List<String> parts) {
    return parts.stream()
        .anyMatch(
            it ->
                !written(one.spec(), one.node().path(it))
                    .equals(written(other.spec(), other.node().path(it))));
  }

  /** The node with everything it refers to. */
  private static String written(Spec spec, JsonNode node) {
    JsonNode target = spec.follow(node);
    if (!target.isContainerNode()) {
      return target.toString();
    }
    StringBuilder parts = new StringBuilder();
    target
        .properties()
        .forEach(it -> parts.append(it.getKey()).append(written(spec, it.getValue())));
    if (target.isArray()) {
      target.forEach(it -> parts.append(written(spec, it)).append(','));
    }
    return parts.append(';').toString();
  }
}
