package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a fake npm that installs a fake Prism, and counts. */
@NeedsNode
class PrismInstallationTest {
  private static final String FAKE_PRISM =
      "console.log('Prism is listening on http://127.0.0.1:9'); setInterval(() => {}, 1000)";

  @TempDir Path folder;
  private Path runs;

  @BeforeEach
  void fakeNpm() throws IOException {
    runs = folder.resolve("runs of npm");
    Path prism = Files.writeString(folder.resolve("prism.js"), FAKE_PRISM);
    String target = "node_modules/@stoplight/prism-cli/dist";
    FakeProgram.write(
        folder.resolve("programs"),
        "npm",
        "echo \"$@\" >> '" + runs + "'",
        "sleep 0.3", // long enough for a second JVM to come by
        "mkdir -p " + target,
        "cp '" + prism + "' " + target + "/index.js",
        "test ! -e '" + folder.resolve("abort") + "'");
  }

  @Test
  void theSecondStartInstallsNothing() throws IOException {
    startOnce();
    startOnce();

    assertThat(runs).hasContent("ci --ignore-scripts --no-audit --no-fund --prefer-offline");
  }

  @Test
  void twoJvmsAtOnceInstallOnce() throws IOException {
    try (ChildJvm one = jvm();
        ChildJvm other = jvm()) {
      assertThat(one.line()).isEqualTo("local http://127.0.0.1:9");
      assertThat(other.line()).isEqualTo("local http://127.0.0.1:9");
    }

    assertThat(Files.readAllLines(runs)).hasSize(1);
  }

  @Test
  void anAbortedInstallIsDoneAgain() throws IOException {
    Files.createFile(folder.resolve("abort"));
    try (ChildJvm jvm = jvm()) {
      assertThat(jvm.line()).startsWith("failed ");
    }
    Files.delete(folder.resolve("abort"));

    startOnce();

    assertThat(Files.readAllLines(runs)).hasSize(2);
  }

  private void startOnce() throws IOException {
    try (ChildJvm jvm = jvm()) {
      assertThat(jvm.line()).isEqualTo("local http://127.0.0.1:9");
    }
  }

  private ChildJvm jvm() throws IOException {
    return ChildJvm.holding(SmallSpec.in(folder), "local")
        .programs(folder.resolve("programs"))
        .home(folder)
        .start();
  }
}
