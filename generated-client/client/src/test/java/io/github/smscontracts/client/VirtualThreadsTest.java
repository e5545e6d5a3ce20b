package io.github.smscontracts.client;

import static io.github.smscontracts.client.RawServer.OK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.smscontracts.comm.CommClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand calls at once, as a service makes them that gives each request a thread. */
@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(120)
class VirtualThreadsTest {

  /** More than the JDK would ever add carriers to make up for pinned ones. */
  private static final int MORE_THAN_CARRIERS = 300;

  @AutoClose private final RawServer server = new RawServer();
  private ExecutorService threads;

  @BeforeEach
  void start() throws ReflectiveOperationException { // the build's floor is 17
    threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private List<Future<?>> call(CommClient comm, int times) {
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      calls.add(threads.submit(() -> Calls.get(comm)));
    }
    return calls;
  }

  @Test
  void tenThousandCallsShareTheConnectionsOfTheClient() throws Exception {
    try (CommClient comm = Calls.comm(server).build()) {
      for (Future<?> call : call(comm, 10_000)) {
        call.get();
      }

      assertThat(server.requests()).hasSize(10_000);
      assertThat(server.connections()).isLessThanOrEqualTo(128);
    }
  }

  @Test
  void callsThatWaitForTheirAnswersHoldNoThreadOfTheSystem(@TempDir Path folder) throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    try (Recording recording = new Recording();
        CommClient comm = Calls.comm(server).maxConnections(MORE_THAN_CARRIERS).build()) {
      call(comm, 1).get(0).get(); // loading classes holds a thread, once
      server.answer(
          wire -> {
            answer.await();
            wire.write(OK);
          });
      recording.enable("jdk.VirtualThreadPinned").withoutThreshold();
      recording.start();
      List<Future<?>> calls = call(comm, MORE_THAN_CARRIERS);
      server.awaitRequests(MORE_THAN_CARRIERS + 1);
      threads.submit(answer::countDown).get(); // needs a thread of the system
      for (Future<?> call : calls) {
        call.get();
      }
      recording.stop();
      recording.dump(folder.resolve("events.jfr"));

      assertThat(RecordingFile.readAllEvents(folder.resolve("events.jfr"))).isEmpty();
    }
  }
}
