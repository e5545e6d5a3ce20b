package io.github.smscontracts.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.StringUtils;

/**
 * A folder with an {@code openapi.yaml}, and the names that follow from the folder's.
 *
 * @param folder the name of the folder
 */
record Vendor(String folder) {

  static Vendor of(Path specification) {
    return new Vendor(specification.toAbsolutePath().getParent().getFileName().toString());
  }

  /** All vendors, in the order of their names. */
  static List<Vendor> in(Path specs) throws IOException {
    try (Stream<Path> folders = Files.list(specs)) {
      return folders
          .map(folder -> folder.resolve("openapi.yaml"))
          .filter(Files::exists)
          .sorted()
          .map(Vendor::of)
          .toList();
    }
  }

  String packageName() {
    return underscored().toLowerCase(Locale.ROOT);
  }

  String clientName() {
    return StringUtils.camelize(underscored()) + "Client";
  }

  /** What the names of the environment variables begin with. */
  String variables() {
    return underscored().toUpperCase(Locale.ROOT);
  }

  private String underscored() {
    return folder.replace('-', '_');
  }
}
