package io.github.smscontracts.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@NeedsNode
class NothingIsLeftTest {
  private static final int MILLIS_TO_START = 20_000;
  private static final int MILLIS_TO_END = 5_000;

  @TempDir Path folder;

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aKilledJvmTakesItsMockWithIt() throws Exception {
    try (ChildJvm jvm = ChildJvm.holding(SmallSpec.in(folder), "local").start();
        Socket toMock = connect(jvm.mockUrl())) {
      ProcessHandle node = jvm.handle().children().findAny().orElseThrow();

      jvm.kill();

      node.onExit().get(MILLIS_TO_END, TimeUnit.MILLISECONDS);
      awaitEnd(toMock);
      assertThatThrownBy(() -> connect(URI.create("http://127.0.0.1:" + toMock.getPort())))
          .isInstanceOf(ConnectException.class);
    }
  }

  /** The fake npm is a shell, and the node below it connects to us. */
  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aKilledJvmTakesItsInstallWithIt() throws Exception {
    try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      here.setSoTimeout(MILLIS_TO_START);
      Path programs = folder.resolve("with space");
      FakeProgram.write(
          programs,
          "npm",
          "node -e \"require('net').connect(%d, '127.0.0.1')\"".formatted(here.getLocalPort()));
      try (ChildJvm jvm =
          ChildJvm.holding(SmallSpec.in(folder), "local")
              .programs(programs)
              .home(programs)
              .start()) {
        try (Socket fromInstall = here.accept()) {
          ProcessHandle npm = jvm.handle().children().findAny().orElseThrow();

          jvm.kill();

          npm.onExit().get(MILLIS_TO_END, TimeUnit.MILLISECONDS);
          awaitEnd(fromInstall);
        }
      }
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aJvmThatEndsInOrderDeletesTheCopyOfTheSpec() throws Exception {
    Path spec = SmallSpec.in(folder);
    try (ChildJvm jvm = ChildJvm.holding(spec, "local").start()) {
      jvm.mockUrl();
      assertThat(folder).isDirectoryRecursivelyContaining("glob:**/*/small.yaml");

      jvm.leave();

      assertThat(folder).isDirectoryNotContaining(path -> !path.equals(spec));
    }
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aNodeThatCannotBeStartedLeavesNoCopyOfTheSpec() throws Exception {
    Path programs = folder.resolve("programs");
    FakeProgram.write(programs, "npm", "/bin/mkdir node_modules");
    FakeProgram.write(programs, "node", "echo v20.0.0; /bin/rm \"$0\"");
    try (ChildJvm jvm =
        ChildJvm.holding(SmallSpec.in(folder), "local")
            .onlyPrograms(programs)
            .home(programs)
            .start()) {
      jvm.line();

      assertThat(jvm.rest()).startsWith("Prism cannot be started");
      assertThat(folder)
          .isDirectoryNotContaining(
              path -> path.getFileName().toString().startsWith("prism-mock-"));
    }
  }

  private static Socket connect(URI mock) throws IOException {
    Socket socket = new Socket(mock.getHost(), mock.getPort());
    socket.setSoTimeout(MILLIS_TO_END);
    return socket;
  }

  /** Returns when the other side has gone; throws if it does not go in time. */
  private static void awaitEnd(Socket socket) throws IOException {
    socket.setSoTimeout(MILLIS_TO_END);
    try {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    } catch (SocketException reset) {
      // gone as well, less politely
    }
  }
}
