package io.github.smscontracts.mock;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The Docker engine that Testcontainers finds. */
final class DockerEngine {
  private DockerEngine() {}

  /**
   * Whether the engine accepts connections; a client would start Ryuk, whose image may be
   * unavailable.
   */
  static boolean answers() {
    silenceSlf4j();
    try {
      DockerClientFactory.instance().getTransportConfig();
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * Silences SLF4J, through which Testcontainers logs and which warns if it has no provider: users
   * without a provider want no log. Has no effect if there is one, as the service file tells (SLF4J
   * 1.7 has no class that could), or if SLF4J is already in use.
   */
  private static void silenceSlf4j() {
    String verbosity = "slf4j.internal.verbosity";
    String services = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
    if (System.getProperty(verbosity) == null
        && LoggerFactory.class.getClassLoader().getResource(services) == null) {
      System.setProperty(verbosity, "ERROR");
      try {
        LoggerFactory.getILoggerFactory();
      } finally {
        System.clearProperty(verbosity);
      }
    }
  }

  /**
   * Makes sure that the image is there, or throws after the limit. Without a registry,
   * Testcontainers' own pull retries for minutes and then reports the waiting instead of the
   * reason; so does its start of Ryuk, at the first use of a client.
   */
  static void obtain(String image, Duration limit) throws InterruptedException {
    FutureTask<Void> attempt = new FutureTask<>(() -> inspectOrPull(image));
    Thread thread = new Thread(attempt, "image " + image);
    thread.setDaemon(true);
    thread.start();
    try {
      attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw without(image, reason(e), e);
    } catch (TimeoutException e) {
      throw without(image, "It took more than " + limit.toSeconds() + " s.", e);
    }
  }

  private static MockUnavailableException without(String image, String reason, Exception cause) {
    return new MockUnavailableException(
        "Docker cannot provide %s: pull it, or install %s and use that (prism.mode=local).\n%s"
            .formatted(image, PinnedPrism.wantedNode(), reason),
        cause);
  }

  private static Void inspectOrPull(String image) throws InterruptedException {
    String name =
        ImageNameSubstitutor.instance().apply(DockerImageName.parse(image)).asCanonicalNameString();
    DockerClient docker = DockerClientFactory.lazyClient();
    try {
      docker.inspectImageCmd(name).exec();
    } catch (NotFoundException absent) {
      docker.pullImageCmd(name).start().awaitCompletion();
    }
    return null;
  }

  /** The innermost message, which Testcontainers wraps in several that only say that it failed. */
  static String reason(Throwable thrown) {
    return thrown.getCause() == null ? thrown.toString().strip() : reason(thrown.getCause());
  }
}
