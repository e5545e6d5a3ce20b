package io.github.smscontracts.client.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * What a fault happens to.
 *
 * @param status of the good answer
 * @param document its body
 * @param elsewhere a server that must see nothing
 */
record Scene(int status, JsonNode document, URI elsewhere) {

  String json() {
    return document.toString();
  }

  byte[] body() {
    return Answers.bytes(json());
  }

  byte[] good() {
    return answer(json());
  }

  byte[] answer(String json) {
    return Answers.json(status, json);
  }

  /** The good body with other headers. */
  byte[] with(String... headers) {
    return Answers.answer(status, body(), headers);
  }

  byte[] head(String... headers) {
    return Answers.head(status, headers);
  }
}
