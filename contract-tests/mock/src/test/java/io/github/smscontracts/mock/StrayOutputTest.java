package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a JVM without an SLF4J provider, like that of a user who follows the README. */
@NeedsNode
class StrayOutputTest {
  private static final String NO_PROVIDER = "slf4j-nop";

  @TempDir Path folder;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void whereNoEngineListensNothingIsSaidOfDocker() throws Exception {
    assertErrors(1, NO_PROVIDER).isEmpty();
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void testcontainersWithoutAProviderDoesNotMakeSlf4jWarn() throws Exception {
    try (ServerSocket noEngine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertErrors(noEngine.getLocalPort(), NO_PROVIDER).doesNotContain("SLF4J");
    }
  }

  /** What cannot be linked is not called absent. */
  @ParameterizedTest
  @CsvSource({
    ChildJvm.DOCKER + ", Testcontainers is not on the class path",
    "docker-java-api, Testcontainers does not fit the other libraries here: java.lang.NoClassDef"
  })
  @Execution(ExecutionMode.CONCURRENT)
  void withoutAUsableTestcontainersItSaysSo(String jars, String words) throws Exception {
    try (ServerSocket noEngine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertErrors(noEngine.getLocalPort(), jars).contains(words);
    }
  }

  /** Its standard error, from the start of a mock to its end. */
  private AbstractStringAssert<?> assertErrors(int portOfDocker, String jars) throws Exception {
    Path errors = folder.resolve("errors");
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), "auto")
            .withoutDocker()
            .environment("DOCKER_HOST", "tcp://127.0.0.1:" + portOfDocker)
            .without(jars)
            .errorsTo(errors)
            .start()) {
      assertThat(jvm.line()).startsWith("local ");
      jvm.leave();
    }
    return assertThat(errors).content();
  }
}
