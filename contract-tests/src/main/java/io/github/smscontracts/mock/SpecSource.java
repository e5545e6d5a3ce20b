package io.github.smscontracts.mock;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;

/**
 * An OpenAPI file, wherever it lies. Prism always gets a copy: it watches its file, and a build
 * beside the tests must not change the mock under them.
 */
record SpecSource(String fileName, URL location) {
  static SpecSource ofVendor(String vendor) {
    String resource = "/sms-contracts/" + vendor + "/openapi.yaml";
    URL found = SpecSource.class.getResource(resource);
    if (found == null) {
      throw new IllegalArgumentException("There is no " + resource + " on the class path");
    }
    return new SpecSource("openapi.yaml", found);
  }

  static SpecSource of(Path file) {
    try {
      return new SpecSource(file.getFileName().toString(), file.toUri().toURL());
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a file: " + file, e);
    }
  }

  byte[] read() {
    try (InputStream content = location.openStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + location, e);
    }
  }
}
