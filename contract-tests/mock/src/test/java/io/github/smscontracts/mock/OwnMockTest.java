package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnMockTest {
  @TempDir Path folder;

  /** If a run asks for Docker, it has to work. */
  static Stream<PrismMode> modes() throws InterruptedException {
    return Stream.of(
            "docker".equals(System.getProperty("prism.mode")) ? PrismMode.DOCKER : null,
            NeedsNode.Condition.nodeIsWanted() ? PrismMode.LOCAL : null)
        .filter(mode -> mode != null);
  }

  @MethodSource("modes")
  @ParameterizedTest(allowZeroInvocations = true)
  void answersAsTheFileSaysUntilItIsClosed(PrismMode mode) throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    PrismMock mock = PrismMock.start(SmallSpec.in(folder), mode);
    List<ProcessHandle> started =
        ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();

    assertThat(PrismMode.of(mock.mode())).isEqualTo(mode);
    assertThat(Http.get(mock, "/ping").body()).isEqualTo("{\"pong\":true}");
    assertThat(mock.log()).anyMatch(line -> line.contains("Prism is listening"));

    mock.close();
    mock.close();

    if (mode == PrismMode.LOCAL) {
      assertThat(started).hasSize(1);
      started.get(0).onExit().get(5, TimeUnit.SECONDS);
    }
    assertThatThrownBy(() -> Http.get(mock, "/ping")).isInstanceOf(IOException.class);
  }

  @MethodSource("modes")
  @ParameterizedTest(allowZeroInvocations = true)
  void aBrokenSpecIsRefusedInPrismsOwnWords(PrismMode mode) throws IOException {
    Path broken = SmallSpec.brokenIn(folder);

    assertThatThrownBy(() -> PrismMock.start(broken, mode))
        .isInstanceOf(MockUnavailableException.class)
        .hasMessageStartingWith("Prism exited at start, and the error is usually in the spec:\n")
        .hasMessageContaining("Unsupported document format");
  }

  @Test
  @NeedsNode
  void aQuietOneSaysWhereItListensAndWhatIsWrongWithTheSpec() throws Exception {
    System.setProperty("prism.log", "fatal");
    try (PrismMock mock = PrismMock.start(SmallSpec.in(folder), PrismMode.LOCAL)) {
      assertThat(Http.get(mock, "/pong").statusCode()).isEqualTo(404);
      assertThat(mock.log()).anyMatch(line -> line.contains("Prism is listening"));
      assertThat(mock.log()).noneMatch(line -> line.contains("/pong"));
      aBrokenSpecIsRefusedInPrismsOwnWords(PrismMode.LOCAL);
    } finally {
      System.clearProperty("prism.log");
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "prism.mode", matches = "docker")
  void autoModePrefersDocker() throws IOException {
    try (PrismMock mock = PrismMock.start(SmallSpec.in(folder), PrismMode.AUTO)) {
      assertThat(mock.mode()).isEqualTo("docker");
    }
  }

  @Test
  void aMissingSpecIsNamed() {
    Path missing = folder.resolve("missing.yaml");

    assertThatThrownBy(() -> PrismMock.start(missing, PrismMode.LOCAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.yaml");
  }

  @Test
  @NeedsNode
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

  /** In auto mode {@link StrayOutputTest} starts it. */
  @Test
  @NeedsNode
  void localModeNeedsNoTestcontainers() throws IOException {
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), "local").without(ChildJvm.DOCKER).start()) {
      assertThat(jvm.line()).startsWith("local http://127.0.0.1:");
    }
  }
}
