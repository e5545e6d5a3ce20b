package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NoMockHereTest {
  @TempDir Path folder;
  private Path programs;
  private Path spec;

  @BeforeEach
  void writeSpec() throws IOException {
    programs = Files.createDirectory(folder.resolve("programs"));
    spec = SmallSpec.in(folder);
  }

  @Test
  void withoutNodeAndDockerOneSentenceNamesBothWaysOut() throws IOException {
    assertThat(failure("auto"))
        .isEqualTo(
            "The mock needs Node.js or Docker and found neither: "
                + "install Node.js 18.20.1 or newer with npm, or start Docker.");
  }

  @Test
  void withoutNodeAndDockerItFailsAtOnce() throws IOException {
    try (ChildJvm jvm = poorMachine("auto")) {
      long millis = Long.parseLong(jvm.line().split(" ")[1]);

      assertThat(millis).isLessThan(5_000);
    }
  }

  @Test
  void localModeWithoutNodeSaysWhatToInstall() throws IOException {
    assertThat(failure("local"))
        .isEqualTo(
            "Local mode (prism.mode=local) needs Node.js and there is no node on the PATH: "
                + "install Node.js 18.20.1 or newer with npm.");
  }

  @Test
  void dockerModeWithoutAnEngineSaysWhatToStart() throws IOException {
    assertThat(failure("docker"))
        .isEqualTo(
            "Docker mode (prism.mode=docker) needs a running Docker engine: " + "start Docker.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void tooOldANodeIsNamedWithItsVersion() throws IOException {
    FakeProgram.write(programs, "node", "echo v18.20.0");

    assertThat(failure("auto"))
        .isEqualTo(
            "The Node.js on the PATH is 18.20.0, which is too old for the mock: "
                + "install Node.js 18.20.1 or newer with npm, "
                + "or start Docker and use it (prism.mode=docker).");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNodeThatTellsNoVersionIsQuoted() throws IOException {
    FakeProgram.write(programs, "node", "echo no version is set; exit 126");

    assertThat(failure("auto")).isEqualTo("node --version prints no version:\nno version is set");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFirstRunWithoutNpmSaysWhatToInstall() throws IOException {
    FakeProgram.write(programs, "node", "echo v18.20.1");

    assertThat(failure("local"))
        .isEqualTo(
            "Prism is not installed yet and there is no npm on the PATH: "
                + "install Node.js 18.20.1 or newer with npm, "
                + "or start Docker and use it (prism.mode=docker).");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFailedInstallShowsWhatNpmSaid() throws IOException {
    FakeProgram.write(programs, "node", "echo v20.0.0");
    FakeProgram.write(programs, "npm", "echo npm error code ENOTFOUND; exit 1");

    assertThat(failure("local"))
        .startsWith("npm ci could not install Prism 5.14.2 into " + folder)
        .endsWith("; the first run needs the npm registry:\nnpm error code ENOTFOUND");
  }

  private String failure(String mode) throws IOException {
    try (ChildJvm jvm = poorMachine(mode)) {
      assertThat(jvm.line()).startsWith("failed ");
      return jvm.rest();
    }
  }

  private ChildJvm poorMachine(String mode) throws IOException {
    return ChildJvm.holding(spec, mode).withoutDocker().onlyPrograms(programs).home(folder).start();
  }
}
