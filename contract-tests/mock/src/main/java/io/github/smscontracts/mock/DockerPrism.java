package io.github.smscontracts.mock;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * Prism in a container. Only this class and {@link DockerEngine} use Testcontainers, so local mode
 * runs without it.
 */
final class DockerPrism implements RunningPrism {
  private static final int PORT = 4010;

  private final ProcessOutput output = new ProcessOutput();
  private final GenericContainer<?> container;
  private URI baseUrl;

  private DockerPrism(SpecSource spec) {
    String file = "/tmp/" + spec.fileName();
    container =
        new GenericContainer<>(DockerImageName.parse(PinnedPrism.image()))
            .withCopyToContainer(Transferable.of(spec.read()), file)
            .withEnv(PinnedPrism.PLAIN_OUTPUT)
            .withCommand(PinnedPrism.arguments("0.0.0.0", PORT, file).toArray(String[]::new))
            .withExposedPorts(PORT)
            .withCreateContainerCmdModifier(DockerPrism::publishOnLoopback)
            .withLogConsumer(this::read)
            .waitingFor(new NoWait());
  }

  /**
   * Publishes the port on loopback only, unless the engine is remote; Docker's default is every
   * network.
   */
  private static void publishOnLoopback(CreateContainerCmd command) {
    if (DockerClientFactory.instance().dockerHostIpAddress().equals("localhost")) {
      HostConfig host = Objects.requireNonNull(command.getHostConfig());
      host.withPortBindings(
          new PortBinding(Ports.Binding.bindIp("127.0.0.1"), new ExposedPort(PORT)));
    }
  }

  static DockerPrism start(SpecSource spec) throws InterruptedException {
    DockerPrism prism = new DockerPrism(spec);
    try {
      prism.container.start();
      prism.output.awaitUrl();
      prism.baseUrl =
          URI.create(
              "http://%s:%d"
                  .formatted(prism.container.getHost(), prism.container.getMappedPort(PORT)));
      return prism;
    } catch (MockUnavailableException | InterruptedException e) {
      prism.stop();
      throw e;
    } catch (RuntimeException e) {
      prism.stop();
      throw new MockUnavailableException(
          "Docker cannot run %s: %s\n%s"
              .formatted(PinnedPrism.image(), DockerEngine.reason(e), prism.output),
          e);
    }
  }

  private void read(OutputFrame frame) {
    if (frame.getType() == OutputFrame.OutputType.END) {
      output.end();
    } else {
      output.add(frame.getUtf8StringWithoutLineEnding());
    }
  }

  @Override
  public URI baseUrl() {
    return baseUrl;
  }

  @Override
  public String mode() {
    return "docker";
  }

  @Override
  public List<String> log() {
    return output.lines();
  }

  @Override
  public void stop() {
    container.stop();
  }

  /**
   * Waits for nothing; Testcontainers' own wait goes on for a minute after the container has ended.
   */
  private static final class NoWait extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {}
  }
}
