package io.github.smscontracts.engine.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.smscontracts.engine.spec.Spec;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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
    mutations.body();
    mutations.parameters();
    mutations.behaviour();
    return mutations.mutants;
  }

  private void add(String name, BiConsumer<ObjectNode, ObjectNode> change) {
    add(name, change, name.endsWith("nullable") ? Mutant.NULL_PARAMETER : "");
  }

  private void add(String name, BiConsumer<ObjectNode, ObjectNode> change, String harmless) {
    mutants.add(
        new Mutant(
            spec,
            operation.id() + ": " + name,
            List.of(operation.id()),
            root -> change.accept(root, (ObjectNode) node(root)),
            harmless));
  }

  private JsonNode node(JsonNode root) {
    return root.path("paths").path(operation.path()).path(operation.verb());
  }

  private void line() {
    String path = operation.path().replaceFirst("(?<=/)(?=[^{/]+(/\\{[^/]*})*$)", "other-");
    add("another path", (root, node) -> move(root, path, operation.verb()));
    Stream.of("put", "post", "get", "patch", "delete")
        .filter(verb -> !spec.root().path("paths").path(operation.path()).has(verb))
        .findFirst()
        .ifPresent(
            verb -> add("another method", (root, node) -> move(root, operation.path(), verb)));
  }

  private void move(ObjectNode root, String path, String verb) {
    ObjectNode paths = (ObjectNode) root.get("paths");
    JsonNode node = ((ObjectNode) paths.get(operation.path())).remove(operation.verb());
    if (paths.get(operation.path()).isEmpty()) {
      paths.remove(operation.path());
    }
    paths.withObjectProperty(path).set(verb, node);
  }

  private void security() {
    if (operation.needsToken()) {
      add("no security", (root, node) -> node.putArray("security"));
      add(
          "another security scheme",
          (root, node) -> {
            ObjectNode schemes = root.withObject("/components").withObject("/securitySchemes");
            schemes.putObject("key").put("type", "apiKey").put("in", "header").put("name", "X-Key");
            node.putArray("security").addObject().putArray("key");
          });
    } else if (spec.root().path("security").size() > 0) {
      add("security of all", (root, node) -> node.remove("security"));
    }
  }

  private void body() {
    if (operation.hasBody()) {
      add(
          "another media type of the request",
          (root, node) -> {
            ObjectNode content = (ObjectNode) own(root, node, "requestBody").get("content");
            content.set("application/xml", content.remove("application/json"));
          });
      add(
          "body required " + !operation.needsBody(),
          (root, node) -> own(root, node, "requestBody").put("required", !operation.needsBody()));
    }
  }

  /** A copy, for this operation alone, of what it refers to. */
  private ObjectNode own(JsonNode root, ObjectNode node, String name) {
    ObjectNode copy = spec.with(root).follow(node.get(name)).deepCopy();
    node.set(name, copy);
    return copy;
  }

  private void parameters() {
    for (int i = 0; i < operation.parameters().size(); i++) {
      parameter(i);
    }
  }

  private void parameter(int index) {
    JsonNode given = spec.follow(operation.node().get("parameters").get(index));
    String name = given.get("name").asText();
    boolean inPath = given.get("in").asText().equals("path");
    add(
        "parameter " + name + " renamed",
        (root, node) -> {
          parameter(root, node, index).put("name", name + "X");
          if (inPath) {
            move(
                root,
                operation.path().replace("{" + name + "}", "{" + name + "X}"),
                operation.verb());
          }
        });
    if (!inPath) {
      boolean required = given.path("required").asBoolean();
      add(
          "parameter " + name + " required " + !required,
          (root, node) -> parameter(root, node, index).put("required", !required));
    }
    if (spec.follow(given.get("schema")).path("type").asText().equals("array")) {
      // not in a header: a list that is absent there ends the process of Prism
      boolean explode = given.path("explode").asBoolean(true);
      add(
          "parameter " + name + " explode " + !explode,
          (root, node) -> parameter(root, node, index).put("explode", !explode));
    }
    for (SchemaMutations.Change change : SchemaMutations.of(given.get("schema"))) {
      JsonNode schema = given.get("schema").at(change.pointer());
      boolean toNothing =
          change.name().endsWith("minItems one lower")
              || change.name().endsWith("without minItems");
      String harmless =
          toNothing && schema.path("minItems").asInt() == 1
              ? Mutant.EMPTY_LIST
              : change.name().endsWith("nullable") ? Mutant.NULL_PARAMETER : change.harmless();
      add(
          "parameter " + name + change.pointer() + " " + change.name(),
          (root, node) ->
              change
                  .change()
                  .accept(
                      (ObjectNode) parameter(root, node, index).get("schema").at(change.pointer())),
          harmless);
    }
  }

  private ObjectNode parameter(JsonNode root, ObjectNode node, int index) {
    ArrayNode parameters = (ArrayNode) node.get("parameters");
    ObjectNode copy = spec.with(root).follow(parameters.get(index)).deepCopy();
    parameters.set(index, copy);
    return copy;
  }

  private void behaviour() {
    add(
        "x-idempotent " + !operation.idempotent(),
        (root, node) -> node.put("x-idempotent", !operation.idempotent()));
  }
}
