package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir Path home;
  @TempDir Path elsewhere;

  @Test
  void linuxHasItInTheHome() {
    assertThat(of("Linux", Map.of())).isEqualTo(home.resolve(".cache"));
  }

  @Test
  void linuxUsersMayMoveIt() {
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", elsewhere.toString()))).isEqualTo(elsewhere);
  }

  @Test
  void aRelativeXdgCacheHomeIsIgnored() {
    assertThat(of("Linux", Map.of("XDG_CACHE_HOME", "here"))).isEqualTo(home.resolve(".cache"));
  }

  @Test
  void macHasItInTheLibrary() {
    assertThat(of("Mac OS X", Map.of("XDG_CACHE_HOME", elsewhere.toString())))
        .isEqualTo(home.resolve("Library/Caches"));
  }

  @Test
  void windowsSaysWhereItIs() {
    assertThat(of("Windows 11", Map.of("LOCALAPPDATA", elsewhere.toString()))).isEqualTo(elsewhere);
  }

  private Path of(String system, Map<String, String> environment) {
    return CacheFolder.of(system, environment::get, home);
  }
}
