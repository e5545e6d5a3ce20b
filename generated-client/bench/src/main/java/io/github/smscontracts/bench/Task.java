package io.github.smscontracts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A call to be made. The JVM that makes it reads it from lines of text, because to look for it in a
 * specification would count as the client's start.
 *
 * @param vendor the folder of the specification, and so a part of the names of generated packages
 * @param api the generated class of the operation's tag
 * @param body the JSON of the request, or empty
 * @param answer the file with the JSON of the answer
 * @param expected a text of the answer
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

  static Task read(String file) throws IOException, ReflectiveOperationException {
    Object[] lines = Files.readAllLines(Path.of(file)).toArray();
    return (Task) Task.class.getDeclaredConstructors()[0].newInstance(lines);
  }

  byte[] answerBytes() throws IOException {
    return Files.readAllBytes(Path.of(answer));
  }
}
