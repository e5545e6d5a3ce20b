package io.github.smscontracts.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import feign.Feign;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.hc.core5.util.VersionInfo;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no library is too old for the client. An application's dependency management may
 * choose older ones, which shows as an error of linkage long after, or as properties that are lost.
 */
final class LibraryVersions {

  /** A library, and a class of it that every version has and that needs no other to be loaded. */
  record Library(String artifact, String oldest, Class<?> type) {}

  private static final List<Library> NEEDED =
      List.of(
          new Library("io.github.openfeign:feign-core", "13.1", Feign.class),
          new Library("org.apache.httpcomponents.core5:httpcore5", "5.3", VersionInfo.class),
          new Library("com.fasterxml.jackson.core:jackson-annotations", "2.18", JsonProperty.class),
          new Library(
              "com.fasterxml.jackson.core:jackson-core",
              "2.18",
              com.fasterxml.jackson.core.Version.class),
          new Library("com.fasterxml.jackson.core:jackson-databind", "2.18", JsonDeserialize.class),
          new Library("org.hibernate.validator:hibernate-validator", "8.0", CodePointLength.class));

  private LibraryVersions() {}

  /** Throws an {@code IllegalStateException} that names every library that is too old. */
  static void check() {
    check(NEEDED);
  }

  static void check(List<Library> libraries) {
    String tooOld =
        libraries.stream()
            .map(LibraryVersions::problem)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    if (!tooOld.isEmpty()) {
      throw new IllegalStateException(
          "a library is too old for sms-contracts-client: "
              + tooOld
              + ". Set a newer version in the dependency management of the application");
    }
  }

  private static @Nullable String problem(Library library) {
    String found = version(library);
    return found == null || reaches(found, library.oldest())
        ? null
        : "%s is %s%s, and has to be %s or newer"
            .formatted(library.artifact(), found, place(library.type()), library.oldest());
  }

  /** Whether a version is new enough; an unknown or malformed one counts as new enough. */
  static boolean reaches(String found, String oldest) {
    try {
      return Version.parse(found).compareTo(Version.parse(oldest)) >= 0;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /**
   * The version from Maven's metadata beside the class. In a shaded jar the manifest is the
   * application's, and another jar may contain a copy of the library.
   */
  private static @Nullable String version(Library library) {
    String name = "/" + library.type().getName().replace('.', '/') + ".class";
    URL type = library.type().getResource(name);
    if (type == null) {
      return null;
    }
    String root = type.toString().substring(0, type.toString().length() - name.length());
    String file = "/META-INF/maven/" + library.artifact().replace(':', '/') + "/pom.properties";
    try (InputStream in = URI.create(root + file).toURL().openStream()) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException | IllegalArgumentException e) { // not there, or no place to look at
      return null;
    }
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null ? "" : " in " + source.getLocation();
  }
}
