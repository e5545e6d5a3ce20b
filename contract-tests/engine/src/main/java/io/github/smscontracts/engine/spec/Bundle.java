package io.github.smscontracts.engine.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Several specifications in one file, each under a path of its own, for a single mock. */
public final class Bundle {

  private static final String COMPONENTS = "#/components/";

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  public Bundle() {
    root.put("openapi", "3.0.3");
    root.putObject("info").put("title", "Several in one").put("version", "1");
    root.putObject("paths");
    // so that an operation without security has to say so, and is taken at its word
    root.putArray("security").addObject().putArray("bearer");
    root.putObject("components")
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer");
  }

  /** Adds an operation unchanged, under {@code /prefix}. */
  public Bundle add(String prefix, SpecOperation operation) {
    ObjectNode copy = operation.node().deepCopy();
    if (!copy.has("security") && operation.spec().root().has("security")) {
      copy.set("security", operation.spec().root().get("security"));
    }
    for (JsonNode requirement : copy.path("security")) {
      requirement
          .fieldNames()
          .forEachRemaining(it -> component(prefix, operation.spec(), "securitySchemes/" + it));
    }
    copy.set("security", renamed(prefix, copy.path("security")));
    path("/" + prefix + operation.path())
        .set(operation.verb(), refer(prefix, operation.spec(), copy));
    return this;
  }

  /** Adds every response body of a specification as the body of a request to {@link #document}. */
  public Bundle addDocuments(String prefix, Spec spec) {
    for (SpecOperation operation : spec.operations()) {
      for (Map.Entry<String, JsonNode> response : operation.responses().entrySet()) {
        JsonNode schema = operation.schemaOf(response.getValue());
        if (!schema.isMissingNode()) {
          ObjectNode post =
              path(document(prefix, operation.id(), response.getKey())).putObject("post");
          post.putArray("security");
          post.putObject("requestBody")
              .put("required", true)
              .putObject("content")
              .putObject("application/json")
              .set("schema", refer(prefix, spec, schema.deepCopy()));
          post.putObject("responses").putObject("204").put("description", "fits its schema");
        }
      }
    }
    return this;
  }

  public static String document(String prefix, String operation, String status) {
    return "/" + prefix + "/" + operation + "/" + status;
  }

  private ObjectNode path(String path) {
    return root.withObject("/paths").withObjectProperty(path);
  }

  private JsonNode refer(String prefix, Spec spec, JsonNode node) {
    String reference = node.path("$ref").asText();
    if (reference.startsWith(COMPONENTS)) {
      String name = reference.substring(COMPONENTS.length());
      component(prefix, spec, name);
      ((ObjectNode) node).put("$ref", COMPONENTS + name(prefix, name));
    }
    node.forEach(child -> refer(prefix, spec, child));
    return node;
  }

  private void component(String prefix, Spec spec, String name) {
    String kind = name.substring(0, name.indexOf('/'));
    String renamed = name(prefix, name).substring(kind.length() + 1);
    ObjectNode all = root.withObject("/components").withObjectProperty(kind);
    if (!all.has(renamed)) {
      JsonNode copy = spec.root().at("/components/" + name).deepCopy();
      all.set(renamed, copy);
      refer(prefix, spec, copy);
    }
  }

  private static String name(String prefix, String component) {
    return component.replaceFirst("/", "/" + prefix.replace('/', '.') + ".");
  }

  private static JsonNode renamed(String prefix, JsonNode security) {
    ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
    for (JsonNode requirement : security) {
      ObjectNode each = renamed.addObject();
      requirement
          .properties()
          .forEach(it -> each.set(prefix.replace('/', '.') + "." + it.getKey(), it.getValue()));
    }
    return renamed;
  }

  public ObjectNode root() {
    return root;
  }

  /** Writes it as JSON, which is YAML, for a mock to read. */
  public Path write() {
    try {
      Path file = Files.createTempFile("contract-", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, root.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
