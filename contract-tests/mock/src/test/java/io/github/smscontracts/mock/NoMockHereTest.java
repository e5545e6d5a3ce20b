package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoMockHereTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          auto | |\
          The mock needs Node.js or Docker and found neither: INSTALL, or start Docker.
          local | |\
          Local mode (prism.mode=local) needs Node.js and there is no node on the PATH: INSTALL.
          docker | |\
          Docker mode (prism.mode=docker) needs a running Docker engine: start Docker.
          auto | v18.20.0 |\
          The Node.js on the PATH is 18.20.0, which is too old for the mock: INSTALL OR DOCKER.
          local | v18.20.1 |\
          Prism is not installed yet and there is no npm on the PATH: INSTALL OR DOCKER.
          auto | no version is set; exit 126 |\
          node --version prints no version: no version is set
          """)
  void whoHasNeitherIsToldAtOnceWhatToInstall(String mode, String node, String message)
      throws IOException {
    if (node != null) {
      play("node", "echo " + node);
    }

    assertThat(failure(mode).replace('\n', ' '))
        .isEqualTo(
            message
                .replace("INSTALL", "install Node.js 18.20.1 or newer with npm")
                .replace(" OR DOCKER", ", or start Docker and use it (prism.mode=docker)"));
  }

  @Test
  void aFailedInstallShowsWhatNpmSaid() throws IOException {
    play("node", "echo v20.0.0");
    play("npm", "echo npm error code ENOTFOUND; exit 1");

    assertThat(failure("local"))
        .startsWith("npm ci could not install Prism 5.14.2 into " + folder)
        .endsWith("; the first run needs the npm registry:\nnpm error code ENOTFOUND");
  }

  private void play(String program, String command) throws IOException {
    FakeProgram.write(folder.resolve("programs"), program, command);
  }

  private String failure(String mode) throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), mode)
            .withoutDocker()
            .onlyPrograms(programs)
            .home(folder)
            .start()) {
      String[] failed = jvm.line().split(" ");
      assertThat(failed[0]).isEqualTo("failed");
      assertThat(Integer.parseInt(failed[1])).as("milliseconds").isLessThan(10_000);
      return jvm.rest();
    }
  }
}
