package io.github.smscontracts.mock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An OpenAPI file, read once. Prism gets a copy, because it watches its file, and a concurrent
 * build must not change the mock during tests.
 */
record SpecSource(String fileName, byte[] read) {
  static SpecSource ofVendor(String vendor) {
    String resource = "/sms-contracts/" + vendor + "/openapi.yaml";
    try (InputStream content = SpecSource.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IllegalArgumentException("There is no " + resource + " on the class path");
      }
      return new SpecSource("openapi.yaml", content.readAllBytes());
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + resource, e);
    }
  }

  static SpecSource of(Path file) {
    try {
      return new SpecSource(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + file, e);
    }
  }

  String sha256() {
    return sha256(read);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
