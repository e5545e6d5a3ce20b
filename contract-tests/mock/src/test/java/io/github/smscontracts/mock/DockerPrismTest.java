package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** If a run asks for Docker, it has to work. */
@EnabledIfSystemProperty(named = "prism.mode", matches = "docker")
class DockerPrismTest {
  @TempDir Path folder;

  @Test
  void answersAsTheFileSays() throws Exception {
    try (PrismMock mock = PrismMock.start(SmallSpec.in(folder))) {
      assertThat(mock.mode()).isEqualTo("docker");
      assertThat(Http.get(mock, "/ping").body()).isEqualTo("{\"pong\":true}");
      assertThat(mock.log()).anyMatch(line -> line.contains("Prism is listening"));
    }
  }

  @Test
  void autoModePrefersDocker() throws IOException {
    try (PrismMock mock = PrismMock.start(SmallSpec.in(folder), PrismMode.AUTO)) {
      assertThat(mock.mode()).isEqualTo("docker");
    }
  }

  @Test
  void closingItEndsItsContainer() throws Exception {
    PrismMock mock = PrismMock.start(SmallSpec.in(folder));

    mock.close();
    mock.close();

    assertThatThrownBy(() -> Http.get(mock, "/ping")).isInstanceOf(IOException.class);
  }

  @Test
  void aBrokenSpecIsRefusedInPrismsOwnWords() throws IOException {
    Path broken = SmallSpec.brokenIn(folder);

    assertThatThrownBy(() -> PrismMock.start(broken))
        .isInstanceOf(MockUnavailableException.class)
        .hasMessageStartingWith("Prism exited at start, and the error is usually in the spec:\n")
        .hasMessageContaining("Unsupported document format");
  }
}
