package io.github.smscontracts.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The files packed under /prism, the only place that names the versions of Prism and Node. */
final class PinnedPrism {
  static final String PACKAGE = "package.json";
  static final String LOCK = "package-lock.json";
  static final String GUARD = "exit-with-parent.js";
  static final String ADDRESS = "say-address.js";

  /** Turns colours off, which would end up in failure messages. */
  static final Map<String, String> PLAIN_OUTPUT = Map.of("NO_COLOR", "1", "FORCE_COLOR", "0");

  private PinnedPrism() {}

  static String version() {
    return packageField("\"@stoplight/prism-cli\"\\s*:\\s*\"([^\"]+)\"");
  }

  static String oldestNode() {
    return packageField("\"node\"\\s*:\\s*\">=([^\"]+)\"");
  }

  static String wantedNode() {
    return "Node.js " + oldestNode() + " or newer with npm";
  }

  static String image() {
    return "stoplight/prism:" + version();
  }

  /**
   * Prism's arguments. Single process (-m false): newer versions crash as a cluster, the default
   * with NODE_ENV=production.
   */
  static List<String> arguments(String host, int port, String spec) {
    return List.of("mock", "-m", "false", "-h", host, "-p", String.valueOf(port), spec);
  }

  /** The first twelve hex digits of the lock file's SHA-256. */
  static String lockHash() {
    return SpecSource.sha256(read(LOCK)).substring(0, 12);
  }

  static Path unpack(String name, Path folder) throws IOException {
    Path target = folder.resolve(name);
    try (InputStream packed = open(name)) {
      Files.copy(packed, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  private static String packageField(String pattern) {
    String json = new String(read(PACKAGE), StandardCharsets.UTF_8);
    return Pattern.compile(pattern).matcher(json).results().findFirst().orElseThrow().group(1);
  }

  private static byte[] read(String name) {
    try (InputStream packed = open(name)) {
      return packed.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    String path = "/prism/" + name;
    return Objects.requireNonNull(PinnedPrism.class.getResourceAsStream(path), path);
  }
}
