package io.github.smscontracts.mock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest specification that Prism serves, and one that it rejects. */
final class SmallSpec {
  private SmallSpec() {}

  static Path in(Path folder) throws IOException {
    return Files.writeString(folder.resolve("small.yaml"), good());
  }

  static Path brokenIn(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("broken.yaml"), good().replace("openapi: 3.0.3", "nothing: known"));
  }

  private static String good() throws IOException {
    try (InputStream in =
        SmallSpec.class.getResourceAsStream("/sms-contracts/small/openapi.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
