package io.github.smscontracts.mock;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The user's cache folder on this operating system. */
final class CacheFolder {
  private CacheFolder() {}

  static Path ofUser() {
    return of(
        System.getProperty("os.name"), System::getenv, Path.of(System.getProperty("user.home")));
  }

  static Path of(String system, UnaryOperator<String> environment, Path home) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absoluteOr(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"));
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library/Caches");
    }
    return absoluteOr(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"));
  }

  /** The path, unless it is relative, which the XDG specification tells to ignore. */
  private static Path absoluteOr(String path, Path otherwise) {
    return path != null && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
  }
}
