package io.github.smscontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of our specifications, as the suite reads it: the packed file, with references followed. */
final class Spec {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final JsonNode root;

  private Spec(JsonNode root) {
    this.root = root;
  }

  static Spec of(String vendor) {
    try (InputStream in =
        Spec.class.getResourceAsStream("/sms-contracts/" + vendor + "/openapi.yaml")) {
      return new Spec(plain(new YAMLMapper().readTree(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** YAML has integers where JSON has numbers; one mapper for both makes them compare alike. */
  private static JsonNode plain(JsonNode yaml) throws IOException {
    return new JsonMapper().readTree(yaml.toString());
  }

  JsonNode root() {
    return root;
  }

  List<SpecOperation> operations() {
    List<SpecOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new SpecOperation(this, operation.getKey(), path.getKey(), operation.getValue()));
        }
      }
    }
    return operations;
  }

  /** The node itself, or what it refers to. */
  JsonNode follow(JsonNode node) {
    JsonNode target = node;
    while (target.has("$ref")) {
      target = root.at(target.get("$ref").asText().substring(1));
    }
    return target;
  }

  static JsonNode nothing() {
    return JsonNodeFactory.instance.missingNode();
  }
}
