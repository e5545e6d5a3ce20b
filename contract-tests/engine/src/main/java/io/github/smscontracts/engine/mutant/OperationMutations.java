package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The mutants of an operation itself: its address, its parameters, its behaviour. */
final class OperationMutations {
  private final Spec spec;
  private final SpecOperation operation;
  private final List<Mutant> mutants = new ArrayList<>();

  private OperationMutations(SpecOperation operation) {
    this.spec = operation.spec();
    this.operation = operation;
  }

  static List<Mutant> of(SpecOperation operation) {
    OperationMutations mutations = new OperationMutations(operation);
    mutations.line();
    mutations.security();
    if (operation.hasBody()) {
      mutations.body();
    }
    for (int i = 0; i < operation.parameters().size(); i++) {
      mutations.parameter(i);
    }
    boolean idempotent = !operation.idempotent();
    mutations.add("x-idempotent " + idempotent, (root, it) -> it.put("x-idempotent", idempotent));
    return mutations.mutants;
  }

  private void add(String name, BiConsumer<ObjectNode, ObjectNode> change) {
    add(name, change, "");
  }

  private void add(String name, BiConsumer<ObjectNode, ObjectNode> change, String harmless) {
    mutants.add(
        new Mutant(
            spec,
            operation.id() + ": " + name,
            List.of(operation.id()),
            root -> change.accept(root, (ObjectNode) path(root).get(operation.verb())),
            harmless));
  }

  private JsonNode path(JsonNode root) {
    return root.path("paths").path(operation.path());
  }

  private void line() {
    String path = operation.path().replaceFirst("(?<=/)(?=[^{/]+(/\\{[^/]*})*$)", "other-");
    add("another path", (root, it) -> move(root, path, operation.verb()));
    Stream.of("put", "post", "get", "patch", "delete")
        .filter(verb -> !path(spec.root()).has(verb))
        .findFirst()
        .ifPresent(verb -> add("another method", (root, it) -> move(root, operation.path(), verb)));
  }

  private void move(ObjectNode root, String path, String verb) {
    ObjectNode paths = (ObjectNode) root.get("paths");
    JsonNode node = ((ObjectNode) path(root)).remove(operation.verb());
    if (path(root).isEmpty()) {
      paths.remove(operation.path());
    }
    paths.withObjectProperty(path).set(verb, node);
  }

  private void security() {
    if (operation.needsToken()) {
      add("no security", (root, it) -> it.putArray("security"));
      add(
          "another security scheme",
          (root, it) -> {
            ObjectNode schemes = root.withObject("/components").withObject("/securitySchemes");
            schemes.putObject("key").put("type", "apiKey").put("in", "header").put("name", "X-Key");
            it.putArray("security").addObject().putArray("key");
          });
    } else if (spec.root().path("security").size() > 0) {
      add("security of all", (root, it) -> it.remove("security"));
    }
  }

  private void body() {
    boolean required = !operation.needsBody();
    Consumer<ObjectNode> toXml = it -> it.set("application/xml", it.remove("application/json"));
    add(
        "another media type of the request",
        (root, it) -> toXml.accept((ObjectNode) body(root, it).get("content")));
    add("body required " + required, (root, it) -> body(root, it).put("required", required));
  }

  /** A copy of the body for this operation alone. */
  private ObjectNode body(JsonNode root, ObjectNode node) {
    ObjectNode copy = spec.with(root).follow(node.get("requestBody")).deepCopy();
    node.set("requestBody", copy);
    return copy;
  }

  private void parameter(int index) {
    JsonNode given = spec.follow(operation.node().get("parameters").get(index));
    String name = given.get("name").asText();
    boolean inPath = given.get("in").asText().equals("path");
    String moved = operation.path().replace("{" + name + "}", "{" + name + "X}");
    change(
        index,
        " renamed",
        (root, it) -> {
          it.put("name", name + "X");
          if (inPath) {
            move(root, moved, operation.verb());
          }
        },
        "");
    if (!inPath) {
      boolean required = !given.path("required").asBoolean();
      change(index, " required " + required, (root, it) -> it.put("required", required), "");
    }
    if (spec.follow(given.get("schema")).path("type").asText().equals("array")) {
      // not in a header: a list that is absent there ends the process of Prism
      boolean explode = !given.path("explode").asBoolean(true);
      change(index, " explode " + explode, (root, it) -> it.put("explode", explode), "");
    }
    for (SchemaMutations.Change change : SchemaMutations.of(given.get("schema"))) {
      boolean toNothing =
          change.name().matches(".*(minItems one lower|without minItems)")
              && given.get("schema").at(change.pointer()).path("minItems").asInt() == 1;
      String harmless =
          toNothing
              ? Mutant.EMPTY_LIST
              : change.name().endsWith("nullable") ? Mutant.NULL_PARAMETER : change.harmless();
      change(
          index,
          change.pointer() + " " + change.name(),
          (root, it) -> change.applyTo(it.get("schema")),
          harmless);
    }
  }

  /** Changes a copy of a parameter for this operation alone. */
  private void change(
      int index, String what, BiConsumer<ObjectNode, ObjectNode> change, String harmless) {
    String name = spec.follow(operation.node().get("parameters").get(index)).get("name").asText();
    add(
        "parameter " + name + what,
        (root, it) -> {
          ArrayNode parameters = (ArrayNode) it.get("parameters");
          ObjectNode copy = spec.with(root).follow(parameters.get(index)).deepCopy();
          parameters.set(index, copy);
          change.accept(root, copy);
        },
        harmless);
  }
}
