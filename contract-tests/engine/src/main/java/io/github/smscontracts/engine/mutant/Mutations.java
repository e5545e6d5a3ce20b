package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All mutants of a specification; each makes a single change. */
public final class Mutations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String MUTANT = "of a mutant";

  private final Spec spec;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutations(Spec spec) {
    this.spec = spec;
  }

  /** A mutant that only changes descriptions, which no verdict depends on. */
  public static Mutant ofWordsAlone(Spec spec) {
    return new Mutant(
        spec,
        "other descriptions",
        spec.operations().stream().map(SpecOperation::id).toList(),
        root ->
            root.findParents("description")
                .forEach(it -> ((ObjectNode) it).put("description", "in other words")),
        "");
  }

  public static List<Mutant> of(Spec spec) {
    Mutations mutations = new Mutations(spec);
    spec.operations().forEach(each -> mutations.mutants.addAll(OperationMutations.of(each)));
    spec.root().at("/components/schemas").fieldNames().forEachRemaining(mutations::schema);
    spec.root().at("/components/examples").fieldNames().forEachRemaining(mutations::example);
    return mutations.mutants;
  }

  private void schema(String name) {
    String at = "/components/schemas/" + name;
    boolean inBodies = uses(at, "requestBody", "responses");
    for (SchemaMutations.Change change : SchemaMutations.of(spec.root().at(at))) {
      boolean nullParameter = !inBodies && change.name().endsWith("nullable");
      add(
          at,
          name + change.pointer() + ": " + change.name(),
          root -> change.applyTo(root.at(at)),
          nullParameter && change.harmless().isEmpty() ? Mutant.NULL_PARAMETER : change.harmless());
    }
  }

  private void example(String name) {
    String at = "/components/examples/" + name;
    if (change(spec.root().at(at).deepCopy(), true)) {
      add(
          at,
          "example " + name + ": another value",
          root -> change(root.at(at), true),
          uses(at, "responses") ? "" : Mutant.REQUEST_EXAMPLE);
    }
    add(
        at,
        "example " + name + ": another type",
        root -> {
          if (!change(root.at(at), false)) {
            ((ObjectNode) root.at(at)).put("value", MUTANT);
          }
        },
        "");
  }

  /** Adds a mutant of a component. */
  private void add(String component, String name, Consumer<ObjectNode> change, String harmless) {
    List<String> users =
        spec.operations().stream()
            .filter(it -> reaches(it.node(), "#" + component, new HashSet<>()))
            .map(SpecOperation::id)
            .toList();
    String why = users.isEmpty() ? Mutant.UNUSED : harmless;
    mutants.add(new Mutant(spec, name, users, change, why));
  }

  /** Changes the first text, number or boolean, in this order; an empty list contains none. */
  private static boolean change(JsonNode example, boolean sameType) {
    return Stream.<Predicate<JsonNode>>of(
            JsonNode::isTextual, JsonNode::isNumber, JsonNode::isBoolean)
        .anyMatch(which -> changeFirst(example.get("value"), which, sameType));
  }

  private static boolean changeFirst(JsonNode value, Predicate<JsonNode> which, boolean sameType) {
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      if (which.test(property.getValue())) {
        property.setValue(sameType ? another(property.getValue()) : JSON.arrayNode().add(MUTANT));
        return true;
      }
      if (changeFirst(property.getValue(), which, sameType)) {
        return true;
      }
    }
    return value.isArray()
        && value.valueStream().anyMatch(item -> changeFirst(item, which, sameType));
  }

  private static JsonNode another(JsonNode value) {
    return value.isTextual()
        ? JSON.textNode(MUTANT)
        : value.isBoolean()
            ? JSON.booleanNode(!value.asBoolean())
            : JSON.numberNode(value.decimalValue().add(BigDecimal.ONE));
  }

  private boolean uses(String component, String... parts) {
    return spec.operations().stream()
        .flatMap(operation -> Stream.of(parts).map(operation.node()::path))
        .anyMatch(part -> reaches(part, "#" + component, new HashSet<>()));
  }

  private boolean reaches(JsonNode node, String component, Set<String> seen) {
    String reference = node.path("$ref").asText();
    if (reference.equals(component)) {
      return true;
    }
    if (!reference.isEmpty()) {
      return seen.add(reference) && reaches(spec.follow(node), component, seen);
    }
    return node.valueStream().anyMatch(child -> reaches(child, component, seen));
  }
}
