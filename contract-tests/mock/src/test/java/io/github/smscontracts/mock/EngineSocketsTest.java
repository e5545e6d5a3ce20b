package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EngineSocketsTest {
  @TempDir Path home;

  @BeforeEach
  void noEngineServesTheWholeMachine() {
    assumeFalse(oneListens(Map.of()));
  }

  @Test
  void theHostOfTheEnvironmentIsAsked() throws IOException {
    int port;
    try (ServerSocket engine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = engine.getLocalPort();
      assertThat(oneListens(Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + port))).isTrue();
    }
    assertThat(oneListens(Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + port))).isFalse();
  }

  @Test
  void whatIsNoAddressIsNoEngine() {
    assertThat(oneListens(Map.of("DOCKER_HOST", "no address"))).isFalse();
    assertThat(oneListens(Map.of("DOCKER_HOST", "tcp://"))).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theHostInTheFileOfTestcontainersIsAsked() throws IOException {
    Path socket = home.resolve("engine");
    Files.writeString(
        home.resolve(".testcontainers.properties"), "docker.host = unix://" + socket + "\n");
    assertThat(oneListens(socket, Map.of())).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theSocketsOfDockerDesktopAndWithoutRootAreAsked() throws IOException {
    Path ofDesktop = home.resolve(".docker/run/docker.sock");
    Files.createDirectories(ofDesktop.getParent());
    assertThat(oneListens(ofDesktop, Map.of())).isTrue();
    assertThat(oneListens(home.resolve("docker.sock"), Map.of("XDG_RUNTIME_DIR", home.toString())))
        .isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFolderOfSystemdIsAskedWhereTheEnvironmentDoesNotTellIt() throws IOException {
    assertThat(
            oneListens(
                Files.createDirectory(home.resolve("runtime")).resolve("docker.sock"), Map.of()))
        .isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFolderOfSystemdHasTheNumberOfTheUser() throws IOException {
    Process id = new ProcessBuilder("id", "-u").start();

    assertThat(EngineSockets.ofUser().runtime())
        .isEqualTo(Path.of("/run/user", id.inputReader().readLine()));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theHostInTheFileOfDockerJavaIsAsked() throws IOException {
    Path socket = home.resolve("engine");
    Files.writeString(
        home.resolve(".docker-java.properties"), "DOCKER_HOST = unix://" + socket + "\n");
    assertThat(oneListens(socket, Map.of())).isTrue();
  }

  @Test
  void whatOnlyTestcontainersCanJudgeIsLeftToIt() throws IOException {
    assertThat(oneListens(Map.of("DOCKER_HOST", "npipe:////./pipe/other"))).isTrue();
    assertThat(oneListens(Map.of("TESTCONTAINERS_DOCKER_CLIENT_STRATEGY", "org.example.Mine")))
        .isTrue();
    Files.writeString(
        home.resolve(".testcontainers.properties"), "docker.client.strategy = org.example.Mine\n");
    assertThat(oneListens(Map.of())).isTrue();
  }

  @Test
  void aFileThatIsNotOfPropertiesIsAsGoodAsNone() throws IOException {
    Files.writeString(home.resolve(".testcontainers.properties"), "docker.cert.path=C:\\users\n");
    assertThat(oneListens(Map.of())).isFalse();
  }

  @Test
  void theStrategyThatTestcontainersNotesByItselfIsNoEngine() throws IOException {
    Files.writeString(
        home.resolve(".testcontainers.properties"),
        "docker.client.strategy = org.testcontainers.dockerclient.UnixSocketClientProviderStrategy\n");
    assertThat(oneListens(Map.of())).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSocketThatAnEngineHasLeftBehindIsNoEngine() throws IOException {
    bound(home.resolve("docker.sock")).close();

    assertThat(home.resolve("docker.sock")).exists();
    assertThat(oneListens(Map.of("XDG_RUNTIME_DIR", home.toString()))).isFalse();
  }

  private boolean oneListens(Map<String, String> environment) {
    return new EngineSockets(environment, home, home.resolve("runtime")).oneListens();
  }

  /** With an engine on this socket. */
  private boolean oneListens(Path socket, Map<String, String> environment) throws IOException {
    ServerSocketChannel engine = bound(socket);
    try {
      return oneListens(environment);
    } finally {
      engine.close();
    }
  }

  private static ServerSocketChannel bound(Path socket) throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(socket));
  }
}
