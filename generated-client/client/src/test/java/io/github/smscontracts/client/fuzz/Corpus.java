package io.github.smscontracts.client.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bodies that are tried in every build, and that fuzzing starts from. */
final class Corpus {

  /** A folder for each response type, with what fuzzing found; {@code any} is for all of them. */
  static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

  private Corpus() {}

  /** The examples of the specification, and the files of the folder, by name. */
  static Map<String, byte[]> of(ResponseType type) throws IOException {
    Map<String, byte[]> bodies = new TreeMap<>();
    for (byte[] example : type.examples()) {
      bodies.put("example-" + bodies.size(), example);
    }
    for (String folder : List.of("any", type.toString())) {
      if (Files.isDirectory(FOLDER.resolve(folder))) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
          for (Path file : files.toList()) {
            bodies.put(file.getFileName().toString(), Files.readAllBytes(file));
          }
        }
      }
    }
    return bodies;
  }
}
