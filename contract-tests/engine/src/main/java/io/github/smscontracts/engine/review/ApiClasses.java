package io.github.smscontracts.engine.review;

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

/** The public classes of two folders of compiled classes, compared by japicmp. */
final class ApiClasses {

  private ApiClasses() {}

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
