package io.github.smscontracts.client.fault;

import static io.github.smscontracts.client.fault.ServerFault.answer;
import static io.github.smscontracts.client.fault.ServerFault.once;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Answers that do not fit into memory. */
final class LargeFaults {

  /** Of the clients in this suite. */
  static final int LIMIT = 4 * 1024 * 1024;

  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final String CHUNK = "400\r\n" + " ".repeat(1024) + "\r\n";

  private LargeFaults() {}

  static List<ServerFault> all() {
    return List.of(
        answer(
            "answers a body that is a byte larger than the response limit",
            Ending.UNREADABLE,
            scene -> Wire.json(scene.status(), padded(scene, LIMIT + 1))),
        answer(
            "answers a body as large as the response limit",
            Ending.VALUE,
            scene -> Wire.json(scene.status(), padded(scene, LIMIT))),
        once(
            "answers an endless body",
            Ending.UNREADABLE,
            scene -> Endless.after(Wire.head(scene.status(), Wire.JSON), " ")),
        once(
            "answers an endless body in chunks",
            Ending.UNREADABLE,
            scene -> Endless.after(Wire.head(scene.status(), Wire.JSON, CHUNKED), CHUNK)),
        once(
            "answers an error with an endless body",
            Ending.status(500),
            scene -> Endless.after(Wire.head(500, Wire.JSON), " ")),
        once("answers gzip without end", Ending.UNREADABLE, LargeFaults::endlessGzip),
        once(
            "answers gzip with a file name without end",
            Ending.UNREADABLE,
            scene -> Endless.after(named(scene), "x")),
        once(
                "sends headers without end",
                Ending.LOST,
                scene -> Endless.after(Wire.bytes("HTTP/1.1 200 OK\r\n"), "X-More: again\r\n"))
            .repeated(),
        once(
                "sends a header without end",
                Ending.LOST,
                scene -> Endless.after(Wire.bytes("HTTP/1.1 200 OK\r\nX-Long: "), "x"))
            .repeated());
  }

  private static String padded(Scene scene, int length) {
    return scene.json() + " ".repeat(length - scene.body().length);
  }

  /** The head and the header of gzip, up to a file name. */
  private static byte[] named(Scene scene) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Wire.head(scene.status(), Wire.JSON, "Content-Encoding: gzip"));
    bytes.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static Script endlessGzip(Scene scene) {
    byte[] spaces = Wire.bytes(" ".repeat(LIMIT / 100));
    return (request, client) -> {
      client.send(Wire.head(scene.status(), Wire.JSON, "Content-Encoding: gzip"));
      OutputStream gzip = new GZIPOutputStream(client.output());
      while (true) { // ends with the connection
        gzip.write(spaces);
      }
    };
  }
}
