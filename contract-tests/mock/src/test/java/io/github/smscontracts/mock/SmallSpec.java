package io.github.smscontracts.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The smallest specification that Prism serves, and one that it rejects. */
final class SmallSpec {
  private static final String GOOD =
      """
      openapi: 3.0.3
      info: {title: small, version: 1.0.0}
      paths:
        /ping:
          get:
            responses:
              '200':
                description: It answers.
                content:
                  application/json:
                    examples: {once: {value: {pong: true}}, never: {value: {pong: false}}}
              '404': {description: Nobody is there.}
      """;

  private SmallSpec() {}

  static Path in(Path folder) throws IOException {
    return Files.writeString(folder.resolve("small.yaml"), GOOD);
  }

  static Path brokenIn(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("broken.yaml"), GOOD.replace("openapi: 3.0.3", "nothing: known"));
  }
}
