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
 * Where Testcontainers finds a Docker engine, if there is one. It logs an error if it finds none,
 * so it is asked only where something listens.
 */
record EngineSockets(Map<String, String> environment, Path home) {
  private static final int MILLIS_TO_CONNECT = 2_000;

  static EngineSockets ofUser() {
    return new EngineSockets(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  boolean oneListens() {
    return configured().anyMatch(EngineSockets::listens)
        || sockets().anyMatch(EngineSockets::listens)
        || new File("//./pipe/docker_engine").exists(); // Windows
  }

  private Stream<String> configured() {
    Properties ofUser = new Properties();
    try (Reader file = Files.newBufferedReader(home.resolve(".testcontainers.properties"))) {
      ofUser.load(file);
    } catch (IOException e) {
      // there is none
    }
    return Stream.of(
            environment.get("DOCKER_HOST"),
            ofUser.getProperty("docker.host"),
            ofUser.getProperty("tc.host"))
        .filter(Objects::nonNull);
  }

  private Stream<Path> sockets() {
    return Stream.concat(
        Stream.of(
            Path.of("/var/run/docker.sock"),
            home.resolve(".docker/run/docker.sock"),
            home.resolve(".docker/desktop/docker.sock")),
        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).stream()
            .map(folder -> Path.of(folder, "docker.sock")));
  }

  private static boolean listens(String engine) {
    try (Socket socket = new Socket()) {
      URI uri = URI.create(engine);
      if ("unix".equals(uri.getScheme())) {
        return listens(Path.of(uri.getPath()));
      }
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), MILLIS_TO_CONNECT);
      return true;
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
