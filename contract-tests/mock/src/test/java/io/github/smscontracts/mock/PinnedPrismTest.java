package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is installed, and where. */
class PinnedPrismTest {
  @TempDir Path folder;

  @Test
  void theVersionIsExact() {
    assertThat(PinnedPrism.version()).matches("\\d+\\.\\d+\\.\\d+");
  }

  /** A lock file made with a newer Node has 5.16, which hangs on malformed JSON. */
  @Test
  void theLockedServerIsOneThatAnswersMalformedJson() throws IOException {
    assertThat(lock())
        .containsPattern(
            "node_modules/@stoplight/prism-http-server\": \\{\\s+\"version\": \"5.12\\.");
  }

  @Test
  void theLockFileNamesNoRegistry() throws IOException {
    assertThat(lock()).doesNotContain("\"resolved\"");
  }

  private String lock() throws IOException {
    return Files.readString(PinnedPrism.unpack(PinnedPrism.LOCK, folder));
  }

  /** An absolute path is below the home; XDG says that a relative one is to be ignored. */
  @ParameterizedTest
  @CsvSource({
    "Linux, NOTHING, , .cache",
    "Linux, XDG_CACHE_HOME, HOME/moved, moved",
    "Linux, XDG_CACHE_HOME, here, .cache",
    "Mac OS X, XDG_CACHE_HOME, HOME/moved, Library/Caches",
    "Windows 11, LOCALAPPDATA, HOME/moved, moved"
  })
  void aCacheIsWhereTheSystemWantsIt(String system, String name, String value, String place) {
    Map<String, String> environment =
        value == null ? Map.of() : Map.of(name, value.replace("HOME", folder.toString()));

    assertThat(PrismInstallation.cache(system, environment::get, folder))
        .isEqualTo(folder.resolve(place));
  }
}
