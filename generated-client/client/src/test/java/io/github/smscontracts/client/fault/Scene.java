package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.BodyStream.joined;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What a fault happens to.
 *
 * @param status of the good answer
 * @param document its body
 * @param elsewhere a server that must see nothing
 */
record Scene(int status, JsonNode document, URI elsewhere) {

  static final String JSON = "Content-Type: application/json";
  static final String CHUNKED = "Transfer-Encoding: chunked";
  static final String GZIP = "Content-Encoding: gzip";

  String json() {
    return document.toString();
  }

  byte[] body() {
    return bytes(json());
  }

  byte[] good() {
    return answer(json());
  }

  byte[] answer(String json) {
    return answer(status, bytes(json), JSON);
  }

  /** The good body with other headers. */
  byte[] with(String... headers) {
    return answer(status, body(), headers);
  }

  byte[] head(String... headers) {
    return head(status, headers);
  }

  /** Up to the empty line. */
  static byte[] head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return bytes(head.append("\r\n").toString());
  }

  /** A head that announces so many bytes, and those that come. */
  static byte[] announcing(int length, int status, byte[] body, String... headers) {
    String lines = String.join("\r\n", headers);
    String before = lines.isEmpty() ? "" : lines + "\r\n";
    return joined(head(status, before + "Content-Length: " + length), body);
  }

  static byte[] answer(int status, byte[] body, String... headers) {
    return announcing(body.length, status, body, headers);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
