package io.github.smscontracts.client.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Answers as they stand on the wire. */
final class Wire {

  static final String JSON = "Content-Type: application/json";

  private Wire() {}

  /** Up to the empty line. */
  static byte[] head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return bytes(head.append("\r\n").toString());
  }

  /** A head that announces so many bytes, and those that come. */
  static byte[] announcing(int length, byte[] body, int status, String... headers) {
    String[] all = new String[headers.length + 1];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Length: " + length;
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(head(status, all));
    answer.writeBytes(body);
    return answer.toByteArray();
  }

  static byte[] answer(int status, byte[] body, String... headers) {
    return announcing(body.length, body, status, headers);
  }

  static byte[] json(int status, String json) {
    return answer(status, bytes(json), JSON);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
