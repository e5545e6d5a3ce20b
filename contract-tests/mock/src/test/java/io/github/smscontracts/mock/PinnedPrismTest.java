package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedPrismTest {
  @TempDir Path folder;

  @Test
  void theImageHasTheVersionOfTheNpmTree() {
    assertThat(PinnedPrism.image()).isEqualTo("stoplight/prism:" + PinnedPrism.version());
  }

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
}
