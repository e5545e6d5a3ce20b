package io.github.smscontracts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A call to be made, read from a file by the JVM that makes it, because looking for it in a
 * specification would count as the client's start.
 *
 * @param vendor the folder of the specification, and so a part of the names of generated packages
 * @param api the generated class of the operation's tag
 * @param body the JSON of the request, or empty
 * @param answer the file with the JSON of the answer
 * @param expected what an answer that was read holds
 */
record Task(
    String vendor,
    String api,
    String operation,
    String method,
    String path,
    String id,
    String body,
    String answer,
    String expected) {

  void write(Path file) throws IOException {
    Files.write(file, List.of(vendor, api, operation, method, path, id, body, answer, expected));
  }

  static Task read(Path file) throws IOException {
    List<String> line = Files.readAllLines(file);
    return new Task(
        line.get(0),
        line.get(1),
        line.get(2),
        line.get(3),
        line.get(4),
        line.get(5),
        line.get(6),
        line.get(7),
        line.get(8));
  }

  byte[] answerBytes() throws IOException {
    return Files.readAllBytes(Path.of(answer));
  }
}
