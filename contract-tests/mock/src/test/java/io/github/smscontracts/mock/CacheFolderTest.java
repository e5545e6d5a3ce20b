package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFolderTest {
  @TempDir Path home;

  /** An absolute path is below the home; XDG says that a relative one is to be ignored. */
  @ParameterizedTest
  @CsvSource({
    "Linux, NOTHING, , .cache",
    "Linux, XDG_CACHE_HOME, HOME/moved, moved",
    "Linux, XDG_CACHE_HOME, here, .cache",
    "Mac OS X, XDG_CACHE_HOME, HOME/moved, Library/Caches",
    "Windows 11, LOCALAPPDATA, HOME/moved, moved"
  })
  void aCacheIsWhereTheSystemWantsIt(String system, String name, String value, String folder) {
    Map<String, String> environment =
        value == null ? Map.of() : Map.of(name, value.replace("HOME", home.toString()));

    assertThat(PrismInstallation.cache(system, environment::get, home))
        .isEqualTo(home.resolve(folder));
  }
}
