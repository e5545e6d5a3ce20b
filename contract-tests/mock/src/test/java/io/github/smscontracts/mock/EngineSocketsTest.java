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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Of Docker Desktop, without root, where systemd has it, and where a file of the user says. */
  @ParameterizedTest
  @EnabledOnOs({OS.LINUX, OS.MAC}) // the sockets are of Unix
  @CsvSource({
    ".docker/run/docker.sock,,",
    "docker.sock, XDG_RUNTIME_DIR,",
    "runtime/docker.sock,,",
    "engine, .testcontainers.properties, docker.host",
    "engine, .docker-java.properties, DOCKER_HOST"
  })
  void theSocketsOfTheUserAreAsked(String path, String place, String key) throws IOException {
    Path socket = home.resolve(path);
    Files.createDirectories(socket.getParent());
    if (key != null) {
      Files.writeString(home.resolve(place), key + " = unix://" + socket + "\n");
    }
    Map<String, String> environment =
        "XDG_RUNTIME_DIR".equals(place) ? Map.of(place, home.toString()) : Map.of();

    try (ServerSocketChannel engine = bound(socket)) {
      assertThat(oneListens(environment)).as("%s", engine).isTrue();
    }
    assertThat(socket).exists();
    assertThat(oneListens(environment)).as("what an engine has left behind").isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theFolderOfSystemdHasTheNumberOfTheUser() throws IOException {
    Process id = new ProcessBuilder("id", "-u").start();

    assertThat(EngineSockets.ofUser().runtime())
        .isEqualTo(Path.of("/run/user", id.inputReader().readLine()));
  }

  /** What only Testcontainers can judge is left to it; the strategy that it notes is no engine. */
  @ParameterizedTest
  @CsvSource({
    "DOCKER_HOST, no address, false",
    "DOCKER_HOST, tcp://, false",
    "DOCKER_HOST, npipe:////./pipe/other, true",
    "TESTCONTAINERS_DOCKER_CLIENT_STRATEGY, org.example.Mine, true",
    "docker.client.strategy, org.example.Mine, true",
    "docker.client.strategy, org.testcontainers.dockerclient.UnixSocketClientProviderStrategy,"
        + " false",
    "docker.cert.path, C:\\users, false"
  })
  void aSettingIsAnEngineIfOneMayListen(String name, String value, boolean may) throws IOException {
    boolean inFile = name.startsWith("docker.");
    if (inFile) {
      Files.writeString(home.resolve(".testcontainers.properties"), name + "=" + value + "\n");
    }

    assertThat(oneListens(inFile ? Map.of() : Map.of(name, value))).isEqualTo(may);
  }

  private boolean oneListens(Map<String, String> environment) {
    return new EngineSockets(environment, home, home.resolve("runtime")).oneListens();
  }

  private static ServerSocketChannel bound(Path socket) throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(socket));
  }
}
