package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsNode
class OwnMockTest {
  @TempDir Path folder;

  @Test
  void answersAsTheFileSays() throws Exception {
    try (PrismMock mock = PrismMock.start(SmallSpec.in(folder), PrismMode.LOCAL)) {
      assertThat(mock.mode()).isEqualTo("local");
      assertThat(Http.get(mock, "/ping").body()).isEqualTo("{\"pong\":true}");
      assertThat(mock.log()).anyMatch(line -> line.contains("Prism is listening"));
    }
  }

  @Test
  void closingItEndsItsProcess() throws Exception {
    Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
    PrismMock mock = PrismMock.start(SmallSpec.in(folder), PrismMode.LOCAL);
    ProcessHandle node =
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child))
            .findAny()
            .orElseThrow();

    mock.close();
    mock.close();

    node.onExit().get(5, TimeUnit.SECONDS);
    assertThatThrownBy(() -> Http.get(mock, "/ping")).isInstanceOf(IOException.class);
  }

  @Test
  void aBrokenSpecIsRefusedInPrismsOwnWords() throws IOException {
    Path broken = SmallSpec.brokenIn(folder);

    assertThatThrownBy(() -> PrismMock.start(broken, PrismMode.LOCAL))
        .isInstanceOf(MockUnavailableException.class)
        .hasMessageStartingWith("Prism exited at start, and the error is usually in the spec:\n")
        .hasMessageContaining("Unsupported document format");
  }

  @Test
  void aMissingSpecIsNamed() {
    Path missing = folder.resolve("missing.yaml");

    assertThatThrownBy(() -> PrismMock.start(missing, PrismMode.LOCAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.yaml");
  }

  @Test
  void theCallersNodeSettingsDoNotReachIt() throws IOException {
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), "local")
            .environment("NODE_OPTIONS", "--require=./nowhere.js")
            .environment("NODE_ENV", "production")
            .environment("FORCE_COLOR", "1")
            .start()) {
      assertThat(jvm.line()).startsWith("local http://127.0.0.1:");
      assertThat(jvm.handle().descendants()).as("one process, not a cluster").hasSize(1);
      assertThat(jvm.line()).as("no colours").contains("Prism is listening").doesNotContain("\033");
    }
  }

  @Test
  void localModeNeedsNoTestcontainers() throws IOException {
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), "local").withoutTestcontainers().start()) {
      assertThat(jvm.line()).startsWith("local http://127.0.0.1:");
    }
  }

  @Test
  void autoModeWithoutTestcontainersIsLocal() throws IOException {
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), "auto").withoutTestcontainers().start()) {
      assertThat(jvm.line()).startsWith("local http://127.0.0.1:");
    }
  }

  @Test
  void autoModeWithoutAnEngineIsLocal() throws IOException {
    try (ChildJvm jvm = ChildJvm.holding(SmallSpec.in(folder), "auto").withoutDocker().start()) {
      assertThat(jvm.line()).startsWith("local http://127.0.0.1:");
    }
  }
}
