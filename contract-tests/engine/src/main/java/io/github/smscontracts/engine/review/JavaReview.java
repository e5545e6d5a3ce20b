package io.github.smscontracts.engine.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.JavadocLikePackageFilter;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Compares the client that was generated from the base with that of the head.
 *
 * <p>Arguments: the folder to write {@code java.json} to, the folders with the compiled classes of
 * base and head, and the vendors that changed.
 */
final class JavaReview {

  private static final JsonMapper JSON = new JsonMapper();

  private JavaReview() {}

  public static void main(String[] arguments) throws IOException {
    List<JApiClass> classes = compare(Path.of(arguments[1]), Path.of(arguments[2]));
    ObjectNode java = JSON.createObjectNode();
    for (int i = 3; i < arguments.length; i++) {
      String prefix = "io.github.smscontracts." + arguments[i].replace('-', '_') + ".";
      java.set(arguments[i], JSON.valueToTree(JavaChanges.of(classes, prefix)));
    }
    Files.writeString(Path.of(arguments[0]).resolve("java.json"), java.toPrettyString() + "\n");
  }

  /** Compares the public classes of two folders by japicmp. */
  static List<JApiClass> compare(Path base, Path head) throws IOException {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PUBLIC);
    options.setNoAnnotations(true);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    for (String hidden : List.of("internal", "generated", "wire")) { // the module exports none
      options
          .getFilters()
          .getExcludes()
          .add(new JavadocLikePackageFilter("io.github.smscontracts.client." + hidden, false));
    }
    return new JarArchiveComparator(options).compare(archive(base), archive(head));
  }

  private static JApiCmpArchive archive(Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
    return new JApiCmpArchive(bytes.toByteArray(), classes.toString(), "");
  }
}
