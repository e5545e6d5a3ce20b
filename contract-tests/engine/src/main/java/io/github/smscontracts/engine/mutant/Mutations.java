package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All mutants of a specification; each makes a single change. */
public final class Mutations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String MUTANT = "of a mutant";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String EXAMPLES = "#/components/examples/";

  private Mutations() {}

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
    List<Mutant> mutants = new ArrayList<>();
    spec.operations().forEach(operation -> mutants.addAll(OperationMutations.of(operation)));
    for (Map.Entry<String, JsonNode> schema : spec.root().at("/components/schemas").properties()) {
      schema(spec, schema.getKey(), schema.getValue(), mutants);
    }
    for (Map.Entry<String, JsonNode> example :
        spec.root().at("/components/examples").properties()) {
      example(spec, example.getKey(), mutants);
    }
    return mutants;
  }

  private static void schema(Spec spec, String name, JsonNode schema, List<Mutant> mutants) {
    List<String> users = users(spec, SCHEMAS + name);
    boolean inBodies = uses(spec, SCHEMAS + name, "requestBody", "responses");
    for (SchemaMutations.Change change : SchemaMutations.of(schema)) {
      mutants.add(
          new Mutant(
              spec,
              name + change.pointer() + ": " + change.name(),
              users,
              root ->
                  change
                      .change()
                      .accept(
                          (ObjectNode) root.at("/components/schemas/" + name + change.pointer())),
              Mutant.harmless(
                  users,
                  !change.harmless().isEmpty() || !inBodies && change.name().endsWith("nullable"),
                  change.harmless().isEmpty() ? Mutant.NULL_PARAMETER : change.harmless())));
    }
  }

  private static void example(Spec spec, String name, List<Mutant> mutants) {
    List<String> users = users(spec, EXAMPLES + name);
    String at = "/components/examples/" + name;
    if (change(spec.root().at(at).deepCopy(), true)) {
      mutants.add(
          new Mutant(
              spec,
              "example " + name + ": another value",
              users,
              root -> change(root.at(at), true),
              Mutant.harmless(
                  users, !uses(spec, EXAMPLES + name, "responses"), Mutant.REQUEST_EXAMPLE)));
    }
    mutants.add(
        new Mutant(
            spec,
            "example " + name + ": another type",
            users,
            root -> {
              if (!change(root.at(at), false)) {
                ((ObjectNode) root.at(at)).put("value", MUTANT);
              }
            },
            Mutant.harmless(users, false, "")));
  }

  /** Changes the first text, number or boolean, in this order; an empty list contains none. */
  private static boolean change(JsonNode example, boolean sameType) {
    return Stream.<Predicate<JsonNode>>of(
            JsonNode::isTextual, JsonNode::isNumber, JsonNode::isBoolean)
        .anyMatch(which -> changeFirst(example.get("value"), which, sameType));
  }

  private static boolean changeFirst(JsonNode value, Predicate<JsonNode> which, boolean sameType) {
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        if (which.test(property.getValue())) {
          property.setValue(sameType ? another(property.getValue()) : JSON.arrayNode().add(MUTANT));
          return true;
        }
        if (changeFirst(property.getValue(), which, sameType)) {
          return true;
        }
      }
    }
    if (value instanceof ArrayNode array) {
      for (JsonNode item : array) {
        if (changeFirst(item, which, sameType)) {
          return true;
        }
      }
    }
    return false;
  }

  private static JsonNode another(JsonNode value) {
    return value.isTextual()
        ? JSON.textNode(MUTANT)
        : value.isBoolean()
            ? JSON.booleanNode(!value.asBoolean())
            : JSON.numberNode(value.decimalValue().add(BigDecimal.ONE));
  }

  private static List<String> users(Spec spec, String component) {
    return spec.operations().stream()
        .filter(operation -> reaches(spec, operation.node(), component, new HashSet<>()))
        .map(SpecOperation::id)
        .toList();
  }

  private static boolean uses(Spec spec, String component, String... parts) {
    return spec.operations().stream()
        .flatMap(operation -> Stream.of(parts).map(operation.node()::path))
        .anyMatch(part -> reaches(spec, part, component, new HashSet<>()));
  }

  private static boolean reaches(Spec spec, JsonNode node, String component, Set<String> seen) {
    String reference = node.path("$ref").asText();
    if (reference.equals(component)) {
      return true;
    }
    if (!reference.isEmpty()) {
      return seen.add(reference) && reaches(spec, spec.follow(node), component, seen);
    }
    for (JsonNode child : node) {
      if (reaches(spec, child, component, seen)) {
        return true;
      }
    }
    return false;
  }
}
