package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM without an SLF4J provider, like that of a user who follows the README. */
@NeedsNode
class StrayOutputTest {
  @TempDir Path folder;

  @Test
  void whereNoEngineListensNothingIsSaidOfDocker() throws Exception {
    assertThat(errors("tcp://127.0.0.1:1")).hasContent("");
  }

  @Test
  void testcontainersWithoutAProviderDoesNotMakeSlf4jWarn() throws Exception {
    try (ServerSocket noEngine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(errors("tcp://127.0.0.1:" + noEngine.getLocalPort()))
          .content()
          .doesNotContain("SLF4J");
    }
  }

  @Test
  void withoutTestcontainersItSaysSo() throws Exception {
    try (ServerSocket noEngine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(errors(jvm("tcp://127.0.0.1:" + noEngine.getLocalPort()).withoutTestcontainers()))
          .content()
          .contains("Testcontainers is not on the class path");
    }
  }

  @Test
  void testcontainersThatCannotBeLinkedIsNotCalledAbsent() throws Exception {
    try (ServerSocket noEngine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertThat(errors(jvm("tcp://127.0.0.1:" + noEngine.getLocalPort()).withoutDockerJava()))
          .content()
          .contains("Testcontainers does not fit the other libraries here: java.lang.NoClassDef");
    }
  }

  private Path errors(String dockerHost) throws IOException, InterruptedException {
    return errors(jvm(dockerHost).withoutSlf4jProvider());
  }

  private ChildJvm.Builder jvm(String dockerHost) throws IOException {
    return ChildJvm.holding(SmallSpec.in(folder), "auto")
        .withoutDocker()
        .environment("DOCKER_HOST", dockerHost);
  }

  /** Its standard error, from the start of a mock to its end. */
  private Path errors(ChildJvm.Builder builder) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors");
    try (ChildJvm jvm = builder.errorsTo(errors).start()) {
      assertThat(jvm.line()).startsWith("local ");
      jvm.leave();
    }
    return errors;
  }
}
