package io.github.smscontracts.mock;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Prism process or container that serves an OpenAPI file and validates requests against it. It
 * keeps no state and serves parallel tests.
 *
 * <p>Prism's answer to a bad request is the error that the spec declares, if it declares one: read
 * {@code sl-violations} before trusting a status.
 *
 * <p>Instances are safe for use by several threads.
 */
public final class PrismMock implements AutoCloseable {
  private static final SharedMocks SHARED = new SharedMocks();
  private static final Set<RunningPrism> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    // The guard script would end a local Prism anyway but leave its temporary folder; a container
    // would wait for Ryuk, which not every engine can run.
    Thread hook = new Thread(() -> RUNNING.forEach(PrismMock::stopAtExit), "prism-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private final RunningPrism prism;
  private final boolean shared;
  private final String specSha256;

  private PrismMock(RunningPrism prism, boolean shared, String specSha256) {
    this.prism = prism;
    this.shared = shared;
    this.specSha256 = specSha256;
    RUNNING.add(prism);
  }

  private static void stopAtExit(RunningPrism prism) {
    try {
      prism.stop();
    } catch (RuntimeException e) {
      // its engine has gone; the others still have to be stopped
    }
  }

  /**
   * Returns the mock of a vendor's spec that the whole JVM shares. The first call starts it, which
   * takes a second or two, and longer on a machine that has to fetch Prism first; other callers
   * wait for that. It stops with the JVM, and {@link #close()} leaves it running. A failed start is
   * remembered, and thrown again at once by every later call.
   *
   * <p>With the system property {@code prism.url.<vendor>} nothing is started, and the mock is the
   * one that runs at that URL.
   *
   * @param vendor the folder of the packed spec, such as {@code "acme"}
   * @return a mock at the same URL for every call with this vendor
   * @throws IllegalArgumentException if no spec of this vendor is on the class path, or {@code
   *     prism.mode} is none of its three values
   * @throws MockUnavailableException if this machine has neither Node.js nor Docker, or Prism does
   *     not start
   */
  public static PrismMock of(String vendor) {
    String url = System.getProperty("prism.url." + vendor);
    if (url != null) {
      return new PrismMock(new ExternalPrism(URI.create(url)), true, null);
    }
    SpecSource spec = SpecSource.ofVendor(vendor);
    PrismMode mode = PrismMode.configured();
    return SHARED.get(
        vendor, () -> new PrismMock(PrismLauncher.launch(spec, mode), true, spec.sha256()));
  }

  /**
   * Starts a mock of any OpenAPI file, where the system property {@code prism.mode} says.
   *
   * @param spec a file that refers to no other file; it is copied, later changes have no effect
   * @return a mock of the caller's own, to be closed
   * @throws IllegalArgumentException if the file cannot be read, or {@code prism.mode} is none of
   *     its three values
   * @throws MockUnavailableException if this machine has neither Node.js nor Docker, or Prism does
   *     not start
   */
  public static PrismMock start(Path spec) {
    return start(spec, PrismMode.configured());
  }

  /**
   * Starts a mock of any OpenAPI file, whatever the system property {@code prism.mode} says.
   *
   * @param spec a file that refers to no other file; it is copied, later changes have no effect
   * @param mode where to run it
   * @return a mock of the caller's own, to be closed
   * @throws IllegalArgumentException if the file cannot be read
   * @throws MockUnavailableException if the mode cannot be had on this machine, or Prism does not
   *     start
   */
  public static PrismMock start(Path spec, PrismMode mode) {
    SpecSource source = SpecSource.of(spec);
    return new PrismMock(PrismLauncher.launch(source, mode), false, source.sha256());
  }

  /**
   * Returns where the mock listens.
   *
   * @return scheme, host and port, without the base path of the spec's servers: Prism has none
   */
  public URI baseUrl() {
    return prism.baseUrl();
  }

  /**
   * Returns where the mock runs, once that is decided.
   *
   * @return {@code "docker"}, {@code "local"} or, for {@code prism.url.<vendor>}, {@code
   *     "external"}
   */
  public String mode() {
    return prism.mode();
  }

  /**
   * Returns which file the mock was made from.
   *
   * @return the SHA-256 of that file in hexadecimal digits; none for an external mock, whose file
   *     nobody here knows
   */
  public Optional<String> specSha256() {
    return Optional.ofNullable(specSha256);
  }

  /**
   * Returns the last lines that Prism wrote: each request, and what was wrong with it, unless the
   * system property {@code prism.log} silences that.
   *
   * @return at most 200 lines, oldest first; none from an external mock
   */
  public List<String> log() {
    return prism.log();
  }

  /**
   * Stops a mock that {@link #start(Path)} started; does nothing to a shared or an external one,
   * which others use, and nothing the second time.
   */
  @Override
  public void close() {
    if (!shared) {
      RUNNING.remove(prism);
      prism.stop();
    }
  }
}
