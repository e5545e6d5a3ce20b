package io.github.smscontracts.client.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.smscontracts.engine.spec.SpecOperation;
import java.net.URI;
import java.util.Map;

/**
 * What a fault happens to.
 *
 * @param status of the good answer
 * @param document its body
 * @param elsewhere a server that must see nothing
 */
record Scene(int status, JsonNode document, URI elsewhere) {

  static Scene of(SpecOperation operation, URI elsewhere) {
    Map.Entry<String, JsonNode> success =
        operation.responses().entrySet().stream()
            .filter(it -> it.getKey().startsWith("2"))
            .findFirst()
            .orElseThrow();
    JsonNode document =
        operation.examples(success.getValue()).values().stream().findFirst().orElseThrow();
    return new Scene(SpecOperation.codeOf(success.getKey()), document, elsewhere);
  }

  String json() {
    return document.toString();
  }

  byte[] body() {
    return Wire.bytes(json());
  }

  byte[] goodAnswer() {
    return Wire.json(status, json());
  }

  Script good() {
    return (request, client) -> client.send(goodAnswer());
  }
}
