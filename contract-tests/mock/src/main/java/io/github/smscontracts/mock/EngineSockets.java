package io.github.smscontracts.mock;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where Testcontainers would find a Docker engine. Without one it logs an error, so it is asked
 * only if something listens, or if the user has configured it in a way that only Testcontainers can
 * judge.
 *
 * @param environment of the process
 * @param home folder of the user
 * @param runtime folder that systemd gives the user, with the socket of an engine without root
 */
record EngineSockets(Map<String, String> environment, Path home, Path runtime) {
  private static final int MILLIS_TO_CONNECT = 2_000;
  private static final String OWN_STRATEGIES = "org.testcontainers.dockerclient.";

  static EngineSockets ofUser() {
    Path home = Path.of(System.getProperty("user.home"));
    return new EngineSockets(System.getenv(), home, Path.of("/run/user", idOfUser()));
  }

  private static String idOfUser() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "none"; // only Linux has such folders
    }
  }

  /** Whether Testcontainers is worth asking. */
  boolean oneListens() {
    return namesStrategy()
        || addresses().anyMatch(EngineSockets::listens)
        || sockets().anyMatch(EngineSockets::listens)
        || new File("//./pipe/docker_engine").exists(); // Windows
  }

  /**
   * Whether the user has configured a strategy; the file may only contain the one that
   * Testcontainers noted.
   */
  private boolean namesStrategy() {
    return environment.containsKey("TESTCONTAINERS_DOCKER_CLIENT_STRATEGY")
        || !settings(".testcontainers.properties")
            .getProperty("docker.client.strategy", OWN_STRATEGIES)
            .startsWith(OWN_STRATEGIES);
  }

  private Stream<String> addresses() {
    Properties ofUser = settings(".testcontainers.properties");
    return Stream.of(
            environment.get("DOCKER_HOST"),
            System.getProperty("DOCKER_HOST"),
            settings(".docker-java.properties").getProperty("DOCKER_HOST"),
            ofUser.getProperty("docker.host"),
            ofUser.getProperty("tc.host"))
        .filter(Objects::nonNull);
  }

  private Properties settings(String file) {
    Properties settings = new Properties();
    try (Reader text = Files.newBufferedReader(home.resolve(file))) {
      settings.load(text);
    } catch (IOException | IllegalArgumentException e) {
      // there is none, or none that can be read
    }
    return settings;
  }

  private Stream<Path> sockets() {
    return Stream.concat(
        Stream.of(
            Path.of("/var/run/docker.sock"),
            home.resolve(".docker/run/docker.sock"),
            home.resolve(".docker/desktop/docker.sock"),
            runtime.resolve("docker.sock")),
        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).stream()
            .map(folder -> Path.of(folder, "docker.sock")));
  }

  private static boolean listens(String engine) {
    try (Socket socket = new Socket()) {
      URI uri = URI.create(engine);
      switch (Objects.requireNonNull(uri.getScheme())) {
        case "unix":
          return listens(Path.of(uri.getPath()));
        case "tcp", "http", "https":
          socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), MILLIS_TO_CONNECT);
          return true;
        default: // a pipe, or what newer versions of Testcontainers may know
          return true;
      }
    } catch (IOException | RuntimeException e) { // nobody, or no address
      return false;
    }
  }

  private static boolean listens(Path socket) {
    try {
      SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
      return true;
    } catch (IOException | UnsupportedOperationException e) { // nobody, or not for this user
      return false;
    }
  }
}
