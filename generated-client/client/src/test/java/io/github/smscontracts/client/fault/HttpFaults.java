package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.fault.ServerFault.answer;
import static io.github.smscontracts.client.fault.ServerFault.once;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** What is not HTTP as it should be. */
final class HttpFaults {

  private static final String CHUNKED = "Transfer-Encoding: chunked";

  private HttpFaults() {}

  static List<ServerFault> all() {
    return List.of(
        answer("says `100 Continue` first", Ending.VALUE, HttpFaults::continued),
        answer("speaks no HTTP", Ending.LOST, scene -> Wire.bytes("SSH-2.0-OpenSSH\r\n\r\n\r\n"))
            .repeated(),
        once(
                "closes the connection in the headers",
                Ending.LOST,
                scene -> closing(Wire.bytes("HTTP/1.1 200 OK\r\nContent-Le")))
            .repeated(),
        once(
                "closes the connection between two chunks",
                Ending.LOST,
                scene -> closing(chunked(scene, "")))
            .repeated(),
        answer("sends a chunk without a size", Ending.LOST, scene -> chunked(scene, "x\r\n"))
            .repeated(),
        once(
            "names no length and closes the connection after the body",
            Ending.VALUE,
            scene -> closing(joined(Wire.head(scene.status(), Wire.JSON), scene.body()))),
        answer(
                "names two lengths",
                Ending.LOST,
                scene -> Wire.answer(scene.status(), scene.body(), Wire.JSON, "Content-Length: 2"))
            .repeated(),
        answer(
                "names a length below zero",
                Ending.LOST,
                scene -> Wire.announcing(-1, scene.body(), scene.status(), Wire.JSON))
            .repeated(),
        answer(
                "answers with the status 000",
                Ending.LOST,
                scene -> Wire.bytes("HTTP/1.1 000 None\r\n\r\n"))
            .repeated(),
        once(
            "closes the connection in the body of a 401",
            Ending.status(401),
            scene -> closing(brokenOff(401, Wire.JSON))),
        once(
                "closes the connection in the body of a 503 with `Retry-After`",
                Ending.status(503).withDelay(),
                scene -> closing(brokenOff(503, Wire.JSON, "Retry-After: 1")))
            .repeated(),
        answer("stops in the body of a 401", Ending.status(401), scene -> brokenOff(401, Wire.JSON))
            .readTimeout(),
        answer(
            "answers twice; the second answer belongs to nobody", Ending.VALUE, HttpFaults::twice));
  }

  private static byte[] brokenOff(int status, String... headers) {
    byte[] body = Wire.bytes("{\"message\":");
    return Wire.announcing(body.length + 1, body, status, headers);
  }

  private static Script closing(byte[] bytes) {
    return (request, client) -> {
      client.send(bytes);
      client.hangUp();
    };
  }

  private static byte[] continued(Scene scene) {
    return joined(Wire.head(100), scene.goodAnswer());
  }

  private static byte[] twice(Scene scene) {
    return joined(scene.goodAnswer(), Wire.json(scene.status(), "{\"data\":{}}"));
  }

  /** The good body in one chunk, and what follows in place of the last one. */
  private static byte[] chunked(Scene scene, String rest) {
    byte[] size = Wire.bytes(Integer.toHexString(scene.body().length) + "\r\n");
    byte[] head = Wire.head(scene.status(), Wire.JSON, CHUNKED);
    return joined(head, size, scene.body(), Wire.bytes("\r\n" + rest));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
